package dev.safeguard.core.llm;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Ways of writing a name that readers, or machines, still read as that name. */
final class Disguises {
  private static final String LATIN = "aceopxyijs";
  private static final String CYRILLIC = "асеорхуіјѕ";
  private static final String GREEK_OF = "aiovptkxy";
  private static final String GREEK = "αιονρτκχγ";
  private static final String LEET_OF = "oleast";
  private static final String LEET = "013@57";
  private static final String[] GAPS = {" ", "-", ".", "_", "\u00A0", "·", "\u200B", "\u00AD"};

  private final Random random;

  Disguises(Random random) {
    this.random = random;
  }

  /** Those that keep characters as characters. */
  List<UnaryOperator<String>> visible() {
    return List.of(
        name -> name,
        name -> name.toUpperCase(Locale.ROOT),
        name -> name.toLowerCase(Locale.ROOT),
        this::mixedCase,
        this::accented,
        name -> Normalizer.normalize(name, Normalizer.Form.NFD),
        name -> String.join(gap(), name.split("")),
        this::invisibles,
        name -> swapped(name, LATIN, CYRILLIC),
        name -> swapped(name, GREEK_OF, GREEK),
        name -> swapped(name, LEET_OF, LEET),
        name -> moved(name, 0xFF21, 0xFF41),
        name -> moved(name, 0x1D400, 0x1D41A),
        name -> moved(name, 0x24B6, 0x24D0));
  }

  /** Those that write characters as others. */
  List<UnaryOperator<String>> encodings() {
    return List.of(
        name -> name,
        name -> HexFormat.of().withPrefix("%").formatHex(utf8(name)),
        name -> HexFormat.of().withPrefix("=").withUpperCase().formatHex(utf8(name)),
        name -> Base64.getEncoder().encodeToString(utf8(name)),
        name -> Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(name)),
        name -> HexFormat.of().formatHex(utf8(name)),
        name -> each(name, "&#%d;"),
        name -> each(name, "&#x%x;"),
        name -> {
          StringBuilder out = new StringBuilder();
          name.chars().forEach(c -> out.append(String.format(Locale.ROOT, "\\u%04x", c)));
          return out.toString();
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String each(String name, String format) {
    StringBuilder out = new StringBuilder();
    name.codePoints().forEach(c -> out.append(String.format(Locale.ROOT, format, c)));
    return out.toString();
  }

  private String gap() {
    return GAPS[random.nextInt(GAPS.length)];
  }

  private String mixedCase(String name) {
    StringBuilder out = new StringBuilder();
    name.chars()
        .forEach(c -> out.append((char) (random.nextBoolean() ? Character.toUpperCase(c) : c)));
    return out.toString();
  }

  private String accented(String name) {
    StringBuilder out = new StringBuilder();
    name.chars()
        .forEach(
            c -> {
              out.append((char) c);
              if (Character.isLetter(c) && random.nextInt(3) == 0) {
                out.append((char) (0x300 + random.nextInt(0x40)));
              }
            });
    return out.toString();
  }

  private String invisibles(String name) {
    StringBuilder out = new StringBuilder();
    name.chars()
        .forEach(c -> out.append((char) c).append("\u200B\u200D\u2060\uFEFF".charAt(c % 4)));
    return out.toString();
  }

  private String swapped(String name, String from, String to) {
    StringBuilder out = new StringBuilder();
    name.chars()
        .forEach(
            c -> {
              int at = from.indexOf(Character.toLowerCase(c));
              out.append(at >= 0 && random.nextInt(4) > 0 ? to.charAt(at) : (char) c);
            });
    return out.toString();
  }

  private static String moved(String name, int upper, int lower) {
    StringBuilder out = new StringBuilder();
    name.chars()
        .forEach(
            c -> {
              if (c >= 'A' && c <= 'Z') {
                out.appendCodePoint(upper + c - 'A');
              } else if (c >= 'a' && c <= 'z') {
                out.appendCodePoint(lower + c - 'a');
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }
}
