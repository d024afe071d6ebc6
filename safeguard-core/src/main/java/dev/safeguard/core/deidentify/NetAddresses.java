package dev.safeguard.core.deidentify;

import static dev.safeguard.core.deidentify.Regexes.pattern;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the net, told by what stands inside them: an at sign, slashes, a dot or a colon
 * without a space. Each method gives where an address ends, or 0 for none.
 */
final class NetAddresses {
  private static final IdentifierWords WORDS = IdentifierWords.STANDARD;
  private static final Lexicon LEXICON = Lexicon.STANDARD;

  private static final Pattern URL = pattern("(?:[a-z]{2,10}://|www\\.)[^\\s<>\"”]++");
  private static final Pattern EMAIL =
      pattern(
          "[\\p{L}\\p{N}_.+'%&=-]{1,64}+@[\\p{L}\\p{N}_-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){0,8}");
  private static final Pattern HANDLE =
      pattern("@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,60}[\\p{L}\\p{N}_])?");
  private static final Pattern REDDIT = pattern("u/[\\w-]{2,40}+");
  private static final Pattern WHAT3WORDS =
      pattern("/{0,3}\\p{L}{3,40}+\\.\\p{L}{3,40}+\\.\\p{L}{3,40}+(?![.@/]\\w)");
  private static final Pattern DOMAIN =
      pattern(
          "(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}+\\.){1,8}\\p{L}{2,24}+(?::\\d{1,5}+)?(?:[/?#][^\\s<>\"”]*+)?");
  private static final Pattern MAC =
      pattern("[\\da-f]{2}([:-])(?:[\\da-f]{2}\\1){4}[\\da-f]{2}(?![\\w:])");
  private static final Pattern IP =
      pattern("(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.]\\d|\\d)(?::\\d{1,5}+|/\\d{1,2}\\b)?");
  private static final Pattern IP6 =
      pattern("[\\da-f:]{2,39}+(?:\\.\\d{1,3}){0,3}(?:%\\w{1,16})?(?:/\\d{1,3})?");

  private static final int MAC_LENGTH = 17;

  private NetAddresses() {}

  private static int end(Pattern pattern, String text, int start) {
    Matcher matcher = pattern.matcher(text).region(start, text.length());
    return matcher.useTransparentBounds(true).lookingAt() ? matcher.end() : 0;
  }

  static int url(String text, int start) {
    return end(URL, text, start);
  }

  static int email(String text, int start) {
    return end(EMAIL, text, start);
  }

  static int handle(String text, int start) {
    return end(HANDLE, text, start);
  }

  /** {@code u/} and a name. */
  static int reddit(String text, int start) {
    return end(REDDIT, text, start);
  }

  /** Three words with dots between them, and slashes before them or not. */
  static int what3words(String text, int start) {
    return end(WHAT3WORDS, text, start);
  }

  /** Six groups of two hexadecimal digits, with the same sign between them. */
  static int mac(String text, int start) {
    boolean may =
        start + MAC_LENGTH <= text.length() && text.charAt(start + 2) == text.charAt(start + 5);
    return may ? end(MAC, text, start) : 0;
  }

  /** Four numbers up to 255: RFC 791. */
  static int ip(String text, int start) {
    int end = end(IP, text, start);
    if (end == 0) {
      return 0;
    }
    int value = 0;
    int dots = 0;
    for (int i = start; i < end && dots < 4; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ':' || c == '/') {
        dots += c == '.' ? 1 : 4;
        value = 0;
      } else {
        value = value * 10 + c - '0';
        if (value > 255) {
          return 0;
        }
      }
    }
    return end;
  }

  /** Eight groups of up to four hexadecimal digits, or fewer with two colons: RFC 4291. */
  static int ip6(String text, int start) {
    int end = end(IP6, text, start);
    if (end == 0) {
      return 0;
    }
    int colons = 0;
    int longest = 0;
    int group = 0;
    int stop = start;
    while (stop < end && "./%".indexOf(text.charAt(stop)) < 0) {
      boolean colon = text.charAt(stop) == ':';
      colons += colon ? 1 : 0;
      group = colon ? 0 : group + 1;
      longest = Math.max(longest, group);
      stop++;
    }
    boolean shortened = text.substring(start, stop).contains("::");
    boolean whole = (colons == 7 || (shortened && colons >= 2 && colons < 8)) && longest <= 4;
    boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return whole && longest > 0 && ends ? end : 0;
  }

  /**
   * An address without its scheme, such as {@code school.example.org/page}. A missing space behind
   * a full stop is none: the last part must be a known domain, and if it is a short word too then
   * something else must tell.
   */
  static int domain(String text, int start) {
    int end = end(DOMAIN, text, start);
    if (end == 0) {
      return 0;
    }
    int hostEnd = start;
    while (hostEnd < end && "/?#:".indexOf(text.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String host = text.substring(start, hostEnd).toLowerCase(Locale.ROOT);
    int lastDot = host.lastIndexOf('.');
    String last = host.substring(lastDot + 1);
    if (!WORDS.domain.contains(last)) {
      return 0;
    }
    String before = host.substring(host.lastIndexOf('.', lastDot - 1) + 1, lastDot);
    boolean sure =
        hostEnd < end
            || host.indexOf('.') < lastDot
            || !LEXICON.is(last, Trait.ORDINARY)
            || !LEXICON.is(before, Trait.ORDINARY);
    boolean sentence =
        Character.isUpperCase(text.charAt(start + lastDot + 1)) && LEXICON.is(last, Trait.ORDINARY);
    return sure && !sentence ? end : 0;
  }
}
