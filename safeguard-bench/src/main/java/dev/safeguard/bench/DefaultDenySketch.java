package dev.safeguard.bench;

import dev.safeguard.core.deidentify.OrdinaryWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Default-deny over a plain word list and nothing more, as the least that the library must beat: a
 * word stays if SCOWL has it and it is written in small letters, or begins a sentence and is no
 * name. Knows no roster. The list is the one in the library's jar, without the library's own words.
 */
final class DefaultDenySketch implements Redactor {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}@](?:\\S*[\\p{L}\\p{N}])?");
  private static final Pattern WORD = Pattern.compile("(\\p{L}+)(?:['’]\\p{L}{1,2})?");
  private static final Pattern SMALL_NUMBER =
      Pattern.compile("\\d{1,2}(?:st|nd|rd|th|%)?|\\d{1,2}[.:]\\d{2}(?:am|pm)?|\\d{1,2}(?:am|pm)");
  private static final Pattern BEGINNING = Pattern.compile("(?s)(?:|.*[.?!:\"“]\\s*)");
  private static final int LOOK_BACK = 4;
  private static final String NAME_MARKS = "*+";

  private final Set<String> words = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  DefaultDenySketch() {
    try (InputStream in = OrdinaryWords.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the library's jar has no words.txt any more");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(this::word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void word(String line) {
    int last = line.length() - 1;
    boolean name = NAME_MARKS.indexOf(line.charAt(last)) >= 0;
    words.add(name ? line.substring(0, last) : line);
    if (name) {
      names.add(line.substring(0, last));
    }
  }

  @Override
  public List<List<Stretch>> redact(List<String> texts) {
    return texts.stream().map(this::redact).toList();
  }

  private List<Stretch> redact(String text) {
    List<Stretch> stretches = new ArrayList<>();
    for (Matcher token = TOKEN.matcher(text); token.find(); ) {
      String before = text.substring(Math.max(0, token.start() - LOOK_BACK), token.start());
      boolean begins = token.start() == 0 || BEGINNING.matcher(before).matches();
      for (Matcher part = parts(token.group()); part.find(); ) {
        if (!stays(part.group(), begins)) {
          stretches.add(new Stretch(token.start() + part.start(), token.start() + part.end()));
        }
      }
    }
    return stretches;
  }

  private static Matcher parts(String token) {
    boolean prose = token.chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == '_');
    return Pattern.compile(prose ? "[^-/\\s]+" : ".+").matcher(token);
  }

  private boolean stays(String part, boolean begins) {
    Matcher word = WORD.matcher(part);
    if (!word.matches()) {
      return SMALL_NUMBER.matcher(part).matches();
    }
    String small = word.group(1).toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(part.charAt(0)) && !small.equals("i");
    return words.contains(small) && (!capital || (begins && !names.contains(small)));
  }
}
