package dev.safeguard.api.code;

/** Urgency of a communication, lowest first. */
public enum Urgency implements Code {
  ROUTINE,
  IMPORTANT,
  HIGH_PRIORITY,
  URGENT
}
