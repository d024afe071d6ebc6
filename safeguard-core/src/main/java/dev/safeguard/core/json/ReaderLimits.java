package dev.safeguard.core.json;

/**
 * What a reader accepts at most; what is larger is refused, never cut. The bounds keep memory and
 * time in hand whatever the input: a reader holds at most about twice {@code maxRecordBytes}.
 *
 * @param maxRecordBytes bytes of one record's JSON, white space included
 * @param maxDepth levels of arrays and objects in one record; the record itself is one
 * @param maxStringLength UTF-16 code units of one string
 * @param maxNumberLength characters of one number
 * @param maxEntries entries of one array, nulls included; arrays that an alias adds count apart
 * @param maxNameLength UTF-16 code units of one field's name
 */
public record ReaderLimits(
    int maxRecordBytes,
    int maxDepth,
    int maxStringLength,
    int maxNumberLength,
    int maxEntries,
    int maxNameLength) {

  private static final ReaderLimits STANDARD =
      new ReaderLimits(8 << 20, 32, 1 << 20, 100, 100_000, 256);

  /**
   * @throws IllegalArgumentException if a number is not positive; the message names it
   */
  public ReaderLimits {
    positive("maxRecordBytes", maxRecordBytes);
    positive("maxDepth", maxDepth);
    positive("maxStringLength", maxStringLength);
    positive("maxNumberLength", maxNumberLength);
    positive("maxEntries", maxEntries);
    positive("maxNameLength", maxNameLength);
    if (maxRecordBytes > 1 << 29) {
      throw new IllegalArgumentException("maxRecordBytes must be at most " + (1 << 29));
    }
  }

  /**
   * The limits used unless others are given: 8 MiB a record, 32 levels, 1 Mi code units a string,
   * 100 characters a number, 100,000 entries an array, 256 code units a name. Far above what a
   * pupil's thirteen years of school come to.
   */
  public static ReaderLimits standard() {
    return STANDARD;
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be positive");
    }
  }
}
