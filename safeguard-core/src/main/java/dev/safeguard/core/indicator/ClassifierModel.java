package dev.safeguard.core.indicator;

import dev.safeguard.api.code.ConcernCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@link NoteClassifier} has learnt, as the resource {@code classifier.tsv} gives it: lines
 * of comment; the numbers that stand for all; the names of the categories; then a term a line, with
 * its three weights and, for each category it speaks for, that one's place among the names and the
 * odds. All are hundredths.
 *
 * @param concern what the log-odds begin with that a note is of any concern
 * @param gravity that it is grave
 * @param urgency that a grave note is referred at once
 * @param thresholds from which log-odds on a passage means something
 * @param terms the terms, no two alike
 */
public record ClassifierModel(
    double concern, double gravity, double urgency, Thresholds thresholds, List<Term> terms) {

  /**
   * From which log-odds on a passage means something.
   *
   * @param doubt below this concern a phrase of the lexicon is a hint only
   * @param look from this concern on a person should look at it
   * @param see from this gravity on a safeguarding lead should see it today
   * @param refer from this urgency on, if it is to be seen, such notes are referred at once
   */
  public record Thresholds(double doubt, double look, double see, double refer) {}

  private static final String RESOURCE = "classifier.tsv";
  private static final String CATEGORIES = "categories";
  private static final double HUNDREDTHS = 100;

  private static final String[] HEAD = {
    "concern", "gravity", "urgency", "doubt", "look", "see", "refer"
  };

  /** Copies the list. */
  public ClassifierModel {
    terms = List.copyOf(terms);
  }

  /** The same with other thresholds. */
  public ClassifierModel with(Thresholds others) {
    return new ClassifierModel(concern, gravity, urgency, others, terms);
  }

  /** The one that comes with this library. */
  static ClassifierModel load() {
    try (InputStream in = ClassifierModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
    }
  }

  /** What is written in a file. */
  static ClassifierModel read(byte[] file) {
    return new Cells(file).model();
  }

  /** The cells of a file, in one pass: the first report of a cold process waits for it. */
  private static final class Cells {
    private final byte[] bytes;
    private int at;

    Cells(byte[] bytes) {
      this.bytes = bytes;
    }

    ClassifierModel model() {
      while (bytes[at] == '#') {
        cell();
        at++;
      }
      double[] head = new double[HEAD.length];
      for (int i = 0; i < head.length; i++) {
        cell();
        head[i] = hundredths();
        at++;
      }
      cell();
      List<ConcernCategory> categories = new ArrayList<>();
      while (more()) {
        categories.add(ConcernCategory.valueOf(cell()));
      }
      at++;
      List<Term> terms = new ArrayList<>();
      while (at < bytes.length) {
        terms.add(term(categories));
        at++;
      }
      return new ClassifierModel(
          head[0], head[1], head[2], new Thresholds(head[3], head[4], head[5], head[6]), terms);
    }

    private Term term(List<ConcernCategory> names) {
      String text = cell();
      double concern = hundredths();
      double gravity = hundredths();
      double urgency = hundredths();
      if (!more()) {
        return new Term(text, concern, gravity, urgency, Map.of());
      }
      Map<ConcernCategory, Double> categories = new EnumMap<>(ConcernCategory.class);
      while (more()) {
        ConcernCategory category = names.get(number());
        categories.put(category, hundredths());
      }
      return new Term(text, concern, gravity, urgency, categories);
    }

    /** Whether the line goes on. */
    private boolean more() {
      return at < bytes.length && bytes[at] != '\n';
    }

    /** The cell that begins here or behind the tab here; stands behind it then. */
    private String cell() {
      int from = bytes[at] == '\t' ? ++at : at;
      while (more() && bytes[at] != '\t') {
        at++;
      }
      return new String(bytes, from, at - from, StandardCharsets.UTF_8);
    }

    private double hundredths() {
      return number() / HUNDREDTHS;
    }

    /** The whole number of the cell behind the tab here. */
    private int number() {
      at++;
      boolean negative = bytes[at] == '-';
      at += negative ? 1 : 0;
      int value = 0;
      for (; more() && bytes[at] != '\t'; at++) {
        value = value * 10 + bytes[at] - '0';
      }
      return negative ? -value : value;
    }
  }

  /**
   * Writes it as the resource gives it.
   *
   * @param about a line of comment on what it was learnt from
   */
  public void write(Appendable out, String about) throws IOException {
    out.append("# ").append(about).append('\n');
    out.append(
        "# Hundredths: term, concern, gravity, urgency, and places of categories with odds.\n");
    double[] head = {
      concern,
      gravity,
      urgency,
      thresholds.doubt(),
      thresholds.look(),
      thresholds.see(),
      thresholds.refer()
    };
    for (int i = 0; i < head.length; i++) {
      out.append(HEAD[i]).append(rounded(head[i])).append('\n');
    }
    List<ConcernCategory> names = Arrays.asList(ConcernCategory.values());
    out.append(CATEGORIES);
    for (ConcernCategory name : names) {
      out.append('\t').append(name.name());
    }
    out.append('\n');
    for (Term term : terms) {
      out.append(term.text())
          .append(rounded(term.concern()))
          .append(rounded(term.gravity()))
          .append(rounded(term.urgency()));
      for (ConcernCategory category : names) {
        Double odds = term.categories().get(category);
        if (odds != null) {
          out.append('\t').append(Integer.toString(category.ordinal())).append(rounded(odds));
        }
      }
      out.append('\n');
    }
  }

  private static String rounded(double value) {
    return "\t" + Math.round(value * HUNDREDTHS);
  }
}
