package dev.safeguard.core.llm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Texts that a text may hide: what percent signs, HTML's references and backslashes write, tag
 * characters, base 64 in both alphabets and hexadecimal. Malformed ones stand as they are. Each is
 * found in one pass.
 */
final class Escapes {
  private static final int SHORTEST_BASE64 = 4;
  private static final int SHORTEST_HEX = 4;
  private static final int LONGEST_NAME = 10;
  private static final int TAGS = 0xE0000;
  private static final char HIGH_OF_TAG = '\uDB40';

  /** The text with all escapes resolved; the same object if there are none. */
  static String resolved(String text) {
    StringBuilder out = null;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      Resolved found =
          switch (c) {
            case '%', '=' -> percent(text, i, c);
            case '&' -> reference(text, i);
            case '\\' -> backslash(text, i);
            case 'U', 'u' -> codePoint(text, i);
            default -> null;
          };
      if (found == null) {
        if (out != null) {
          out.append(c);
        }
        i++;
      } else {
        if (out == null) {
          out = new StringBuilder(text.length()).append(text, 0, i);
        }
        out.append(found.text);
        i = found.end;
      }
    }
    return out == null ? text : out.toString();
  }

  private record Resolved(String text, int end) {}

  /** A run of %41 or =41, whose bytes are UTF-8. */
  private static @Nullable Resolved percent(String text, int from, char sign) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int i = from;
    while (i + 2 < text.length() && text.charAt(i) == sign) {
      int value = hex(text, i + 1, i + 3);
      if (value < 0) {
        break;
      }
      bytes.write(value);
      i += 3;
    }
    return i == from ? null : new Resolved(bytes.toString(StandardCharsets.UTF_8), i);
  }

  private static @Nullable Resolved reference(String text, int from) {
    int i = from + 1;
    if (i < text.length() && text.charAt(i) == '#') {
      boolean hex = i + 1 < text.length() && (text.charAt(i + 1) | 0x20) == 'x';
      int start = hex ? i + 2 : i + 1;
      int end = start;
      while (end < text.length() && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0) {
        end++;
      }
      return character(text, start, end, hex ? 16 : 10, semicolon(text, end));
    }
    int end = i;
    while (end < text.length() && end - i < LONGEST_NAME && isAscii(text.charAt(end))) {
      end++;
    }
    if (end == i || end == text.length() || text.charAt(end) != ';') {
      return null;
    }
    String known = named(text.substring(i, end));
    return known == null ? null : new Resolved(known, end + 1);
  }

  private static int semicolon(String text, int end) {
    return end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
  }

  private static @Nullable String named(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos", "rsquo", "lsquo" -> "'";
      case "nbsp", "ensp", "emsp", "thinsp" -> " ";
      case "shy", "zwj", "zwnj", "lrm", "rlm" -> "";
      case "hyphen", "dash", "ndash", "mdash" -> "-";
      case "commat" -> "@";
      case "period" -> ".";
      case "szlig" -> "ss";
      default -> accented(name);
    };
  }

  private static @Nullable String accented(String name) {
    String ending = name.substring(1);
    return switch (ending) {
      case "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron", "macr" ->
          name.substring(0, 1);
      case "Elig", "elig" -> name.charAt(0) + "e";
      default -> null;
    };
  }

  /** As in programs: {@code \\u0041}, {@code \\u{41}}, {@code \\x41}. */
  private static @Nullable Resolved backslash(String text, int from) {
    int kind = from + 1 < text.length() ? text.charAt(from + 1) : 0;
    int start = from + 2;
    if (kind == 'u' && start < text.length() && text.charAt(start) == '{') {
      int end = text.indexOf('}', start);
      return end < 0 || end > start + 8 ? null : character(text, start + 1, end, 16, end + 1);
    }
    int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : kind == 'U' ? 8 : 0;
    int end = start + digits;
    return digits == 0 || end > text.length() ? null : character(text, start, end, 16, end);
  }

  /** As in standards: {@code U+0041}. */
  private static @Nullable Resolved codePoint(String text, int from) {
    if (from + 6 > text.length() || text.charAt(from + 1) != '+') {
      return null;
    }
    int end = from + 2;
    while (end < text.length() && end < from + 8 && Character.digit(text.charAt(end), 16) >= 0) {
      end++;
    }
    return end - from < 6 ? null : character(text, from + 2, end, 16, semicolon(text, end));
  }

  private static @Nullable Resolved character(String text, int from, int to, int radix, int end) {
    if (from >= to || to - from > 8) {
      return null;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return null;
      }
      value = value * radix + digit;
    }
    if (value == 0 || value > Character.MAX_CODE_POINT) {
      return null;
    }
    // Halves of a pair stand one behind the other and make it up again.
    String written =
        value <= 0xFFFF ? String.valueOf((char) value) : Character.toString((int) value);
    return new Resolved(written, end);
  }

  private static int hex(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static boolean isAscii(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** A hidden text and where what hides it begins. */
  record Hidden(String text, int position) {}

  /** What runs of base 64 and hexadecimal may say, wherever within the run it begins. */
  static List<Hidden> hidden(String text, Predicate<String> ordinary) {
    List<Hidden> hidden = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      boolean letters = true;
      while (end < text.length() && isBase64(text.charAt(end))) {
        letters &= Character.isLetter(text.charAt(end));
        end++;
      }
      if (end - i >= SHORTEST_BASE64
          && !(letters && ordinary.test(text.substring(i, end).toLowerCase(Locale.ROOT)))) {
        for (int skip = 0; skip < 4 && end - i - skip >= SHORTEST_BASE64 - 1; skip++) {
          readable(base64(text, i + skip, end), i, hidden);
        }
      }
      i = Math.max(end, i + 1);
    }
    hexadecimal(text, hidden);
    tags(text, hidden);
    return hidden;
  }

  /** Invisible characters that stand for those of ASCII. */
  private static void tags(String text, List<Hidden> hidden) {
    StringBuilder said = new StringBuilder();
    int first = text.indexOf(HIGH_OF_TAG);
    for (int i = first; i >= 0; i = text.indexOf(HIGH_OF_TAG, i + 1)) {
      int c = text.codePointAt(i);
      if (c >= TAGS + ' ' && c < TAGS + 0x7F) {
        said.append((char) (c - TAGS));
      }
    }
    if (said.length() > 0) {
      hidden.add(new Hidden(said.toString(), first));
    }
  }

  private static boolean isBase64(char c) {
    return isAscii(c) || c == '+' || c == '/' || c == '-' || c == '_';
  }

  private static byte[] base64(String text, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((to - from) * 3 / 4);
    int bits = 0;
    int held = 0;
    for (int i = from; i < to; i++) {
      held = held << 6 | sextet(text.charAt(i));
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes.write(held >>> bits);
      }
    }
    return bytes.toByteArray();
  }

  private static int sextet(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : 63;
  }

  /** Pairs of digits, together or with one character between each two. */
  private static void hexadecimal(String text, List<Hidden> hidden) {
    for (int skip = 0; skip < 2; skip++) {
      int i = 0;
      while (i < text.length()) {
        int start = i;
        while (i < text.length() && Character.digit(text.charAt(i), 16) >= 0) {
          i++;
        }
        if (i - start - skip >= SHORTEST_HEX) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          for (int at = start + skip; at + 2 <= i; at += 2) {
            bytes.write(hex(text, at, at + 2));
          }
          readable(bytes.toByteArray(), start, hidden);
        }
        i = Math.max(i, start + 1);
      }
    }
    int i = 0;
    while (i + 2 <= text.length()) {
      int start = i;
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      while (i + 2 <= text.length() && hex(text, i, i + 2) >= 0) {
        bytes.write(hex(text, i, i + 2));
        i += 2;
        if (i < text.length() && " :,-;".indexOf(text.charAt(i)) >= 0) {
          i++;
        } else {
          break;
        }
      }
      if (bytes.size() >= 2) {
        readable(bytes.toByteArray(), start, hidden);
      }
      i = Math.max(i, start + 1);
    }
  }

  /** Adds each readable stretch of three characters or more, as UTF-8 and as UTF-16. */
  private static void readable(byte[] bytes, int position, List<Hidden> hidden) {
    stretches(new String(bytes, StandardCharsets.UTF_8), position, hidden);
    stretches(new String(bytes, StandardCharsets.UTF_16LE), position, hidden);
    stretches(new String(bytes, StandardCharsets.UTF_16BE), position, hidden);
  }

  private static void stretches(String text, int position, List<Hidden> hidden) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : 0;
      if (c == '\uFFFD' || (c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        // Two letters of ASCII stand in any bytes by chance.
        if (i - start > 2 || (i - start == 2 && text.charAt(start) >= 0x80)) {
          hidden.add(new Hidden(text.substring(start, i), position));
        }
        start = i + 1;
      }
    }
  }

  private Escapes() {}
}
