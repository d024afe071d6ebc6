package dev.safeguard.api.code;

/** A pupil's part in an incident. Only an offender's incidents count as own behaviour. */
public enum Role implements Code {
  OFFENDER,
  VICTIM,
  WITNESS
}
