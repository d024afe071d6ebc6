package dev.safeguard.example.cli;

import dev.safeguard.core.Safeguard;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language in which an LLM can be asked, such as {@code cy} or {@code cy-GB}. */
final class LlmLanguageConverter implements ITypeConverter<Locale> {

  @Override
  public Locale convert(String text) {
    String language = Locale.forLanguageTag(text).getLanguage();
    List<Locale> languages = Safeguard.llmLanguages();
    return languages.stream()
        .filter(there -> there.getLanguage().equals(language))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "write one of "
                        + languages.stream()
                            .map(Locale::toLanguageTag)
                            .collect(Collectors.joining(", "))));
  }
}
