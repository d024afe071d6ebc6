package dev.safeguard.bench;

import dev.safeguard.bench.Redactor.Stretch;
import dev.safeguard.bench.notes.MarkedNote;
import dev.safeguard.bench.notes.MarkedNote.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What survives of that which identifies, and what is lost of that which does not. Letters and
 * digits count, spaces and punctuation do not; what is marked as neutral counts nowhere.
 */
final class Score {

  /** The columns under which types of marks are counted; organisations are places. */
  enum Kind {
    PERSON,
    PLACE,
    OTHER;

    static Kind of(String type) {
      return switch (type) {
        case "NAME", "PERSON" -> PERSON;
        case "PLACE", "GPE", "LOCATION", "LOC", "FACILITY" -> PLACE;
        case "SCHOOL", "ORG", "ORGANIZATION" -> PLACE;
        default -> OTHER;
      };
    }
  }

  /** Marks, or their letters and digits: how many there are, and how many of them survive. */
  record Count(long survive, long all, long whole, long marks) {
    static final Count NONE = new Count(0, 0, 0, 0);

    Count plus(Count other) {
      return new Count(
          survive + other.survive, all + other.all, whole + other.whole, marks + other.marks);
    }
  }

  /** A stretch on which a redactor was wrong: of this type, which may be {@link #HARMLESS}. */
  record Fault(String note, String type, String before, String words, String after) {}

  static final String HARMLESS = "harmless";

  /** A word of prose, with what an apostrophe or hyphen joins to it. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’-][\\p{L}\\p{M}\\p{N}]++)*+");

  private static final int CONTEXT = 30;

  private final Map<String, Count> byType = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final int mostFaults;
  private long harmless;
  private long lost;
  private long harmlessWords;
  private long lostWords;

  /**
   * @param mostFaults how many of what survives, and of what is lost, are kept to be shown
   */
  Score(int mostFaults) {
    this.mostFaults = mostFaults;
  }

  /** Counts one note. */
  void add(MarkedNote note, List<Stretch> redacted) {
    BitSet gone = new BitSet(note.text().length());
    for (Stretch stretch : redacted) {
      gone.set(stretch.start(), stretch.end());
    }
    BitSet marked = new BitSet(note.text().length());
    for (Mark mark : note.marks()) {
      marked.set(mark.start(), mark.end());
      if (!mark.neutral()) {
        identifying(note, mark, gone);
      }
    }
    harmless(note, marked, gone);
  }

  private void identifying(MarkedNote note, Mark mark, BitSet gone) {
    BitSet counted = lettersAndDigits(note.text(), mark.start(), mark.end());
    BitSet surviving = (BitSet) counted.clone();
    surviving.andNot(gone);
    int survive = surviving.cardinality();
    Count count = new Count(survive, counted.cardinality(), survive == 0 ? 1 : 0, 1);
    byType.merge(mark.type(), count, Count::plus);
    if (survive > 0) {
      fault(note, mark.type(), surviving.nextSetBit(0), surviving.length());
    }
  }

  private void harmless(MarkedNote note, BitSet marked, BitSet gone) {
    String text = note.text();
    BitSet counted = lettersAndDigits(text, 0, text.length());
    counted.andNot(marked);
    harmless += counted.cardinality();
    counted.and(gone);
    lost += counted.cardinality();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      int start = word.start();
      if (isClear(marked, start, word.end())) {
        harmlessWords++;
        if (!isClear(gone, start, word.end())) {
          lostWords++;
          fault(note, HARMLESS, start, word.end());
        }
      }
    }
  }

  private static boolean isClear(BitSet set, int start, int end) {
    int next = set.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** By code point, so that both halves of a surrogate pair are one. */
  private static BitSet lettersAndDigits(String text, int start, int end) {
    BitSet set = new BitSet(text.length());
    int codePoint;
    for (int i = start; i < end; i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      set.set(i, Character.isLetterOrDigit(codePoint));
    }
    return set;
  }

  private void fault(MarkedNote note, String type, int start, int end) {
    boolean isHarmless = type.equals(HARMLESS);
    if (faults.stream().filter(f -> f.type.equals(HARMLESS) == isHarmless).count() >= mostFaults) {
      return;
    }
    String text = note.text();
    faults.add(
        new Fault(
            note.id(),
            type,
            text.substring(Math.max(0, start - CONTEXT), start),
            text.substring(start, end),
            text.substring(end, Math.min(text.length(), end + CONTEXT))));
  }

  Map<String, Count> byType() {
    return byType;
  }

  Count of(Kind kind) {
    return sum(
        byType.entrySet().stream()
            .filter(entry -> Kind.of(entry.getKey()) == kind)
            .map(Map.Entry::getValue)
            .toList());
  }

  Count all() {
    return sum(byType.values());
  }

  private static Count sum(Collection<Count> counts) {
    return counts.stream().reduce(Count.NONE, Count::plus);
  }

  List<Fault> faults() {
    return faults;
  }

  long harmless() {
    return harmless;
  }

  long lost() {
    return lost;
  }

  long harmlessWords() {
    return harmlessWords;
  }

  long lostWords() {
    return lostWords;
  }
}
