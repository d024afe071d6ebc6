package dev.safeguard.example.edfi;

/** What a file of the Ed-Fi standard is about; each must come in one form only. */
enum Exchange {
  STUDENTS,
  ATTENDANCE,
  DISCIPLINE,
  ASSESSMENTS
}
