package dev.safeguard.bench;

/** Values of a command's options. */
final class OptionValue {

  /**
   * A whole number.
   *
   * @param name the option, for the message
   * @throws IllegalArgumentException if it is none, or below {@code least}
   */
  static int number(String name, String value, int least) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the option.
    }
    throw new IllegalArgumentException(name + " must be a number from " + least);
  }

  private OptionValue() {}
}
