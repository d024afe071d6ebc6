package dev.safeguard.example.cli;

import dev.safeguard.api.report.Audience;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whom a pupil's report is for, such as {@code class-teacher}. */
final class AudienceConverter implements ITypeConverter<Audience> {

  @Override
  public Audience convert(String text) {
    for (Audience audience : Audience.values()) {
      if (audience.individual() && name(audience).equals(text.toLowerCase(Locale.ROOT))) {
        return audience;
      }
    }
    throw new TypeConversionException(
        "write one of "
            + Arrays.stream(Audience.values())
                .filter(Audience::individual)
                .map(AudienceConverter::name)
                .collect(Collectors.joining(", ")));
  }

  private static String name(Audience audience) {
    return audience.code().replace('_', '-');
  }
}
