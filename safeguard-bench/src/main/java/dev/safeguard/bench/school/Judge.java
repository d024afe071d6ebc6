package dev.safeguard.bench.school;

import dev.safeguard.api.record.StudentRecord;

/** Reads a pupil's record, and knows nothing else of the pupil. */
interface Judge {

  /** What it makes of a record, as of the record's own date. */
  Verdict judge(StudentRecord record);
}
