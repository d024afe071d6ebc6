package dev.safeguard.api.site;

/** Somebody outside the school for whom it may keep a contact of its own. */
public enum OutsideBody {
  /** Whoever takes referrals where the school lies. */
  SOCIAL_CARE,
  POLICE,
  /** An advice line. */
  ADVICE
}
