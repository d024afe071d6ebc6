package dev.safeguard.example.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 500ms}, {@code 20s} or {@code 2m}. */
final class DurationConverter implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    String value = text.strip().toLowerCase(Locale.ROOT);
    Duration duration;
    if (value.endsWith("ms")) {
      duration = Duration.ofMillis(number(value, 2));
    } else if (value.endsWith("s")) {
      duration = Duration.ofSeconds(number(value, 1));
    } else if (value.endsWith("m")) {
      duration = Duration.ofMinutes(number(value, 1));
    } else {
      throw wrong();
    }
    if (duration.isZero()) {
      throw wrong();
    }
    return duration;
  }

  private static int number(String value, int unitLength) {
    String digits = value.substring(0, value.length() - unitLength);
    if (digits.isEmpty()
        || digits.length() > 7
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw wrong();
    }
    return Integer.parseInt(digits);
  }

  private static TypeConversionException wrong() {
    return new TypeConversionException("write a time above 0 such as 500ms, 20s or 2m");
  }
}
