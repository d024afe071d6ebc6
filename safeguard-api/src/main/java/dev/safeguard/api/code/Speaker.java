package dev.safeguard.api.code;

/** Whose words a note gives, where it says so near by. */
public enum Speaker implements Code {
  /** The pupil. */
  CHILD,
  /** A parent, a friend, or anyone else but pupil and writer. */
  OTHER_PERSON,
  /** Whoever wrote the note, of what they saw. */
  RECORDER,
  UNKNOWN
}
