package dev.safeguard.api.code;

/** School subject; {@code OTHER} where the text is unknown. */
public enum SubjectCode implements Code {
  MATHS,
  ENGLISH,
  SCIENCE,
  BIOLOGY,
  CHEMISTRY,
  PHYSICS,
  HISTORY,
  GEOGRAPHY,
  RELIGIOUS_EDUCATION,
  LANGUAGES,
  WELSH,
  COMPUTING,
  ART,
  MUSIC,
  DRAMA,
  DESIGN_TECHNOLOGY,
  PHYSICAL_EDUCATION,
  PSHE,
  SOCIAL_STUDIES,
  BUSINESS,
  OTHER
}
