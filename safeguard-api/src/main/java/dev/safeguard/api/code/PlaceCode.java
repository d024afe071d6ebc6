package dev.safeguard.api.code;

/** Where something happened; {@code OTHER} where the text is unknown. */
public enum PlaceCode implements Code {
  CLASSROOM,
  CORRIDOR,
  PLAYGROUND,
  DINING_HALL,
  TOILETS,
  CHANGING_ROOM,
  SPORTS,
  LIBRARY,
  TRANSPORT,
  OFF_SITE,
  ONLINE,
  HOME,
  OFFICE,
  OTHER
}
