package dev.safeguard.bench.reading;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.command.Command;
import dev.safeguard.bench.command.Options;
import dev.safeguard.bench.command.Table;
import dev.safeguard.core.indicator.ClassifierModel;
import dev.safeguard.core.indicator.ClassifierModel.Thresholds;
import dev.safeguard.core.indicator.IndicatorReader;
import dev.safeguard.core.indicator.NoteClassifier;
import dev.safeguard.core.indicator.Passage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well the classifier reads notes of writers it has not learnt from: of each writer in turn,
 * having learnt from all others. Writes the resource of the library with {@code --write}.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar \
 *     dev.safeguard.bench.reading.NoteReadingQuality [options]
 * }</pre>
 */
public final class NoteReadingQuality {
  /** Shares of harmless notes that may stand above a threshold, and of grave ones below doubt. */
  private static final double LOOK = 0.03;

  private static final double SEE = 0.02;
  private static final double DOUBT = 0.002;
  private static final double HUNDRED = 100;

  /** Share of notes to be seen today that may seem to be for referral at once. */
  private static final double REFER = 0.12;

  /**
   * Writers of no usual school, who set no threshold: of pairs made to be taken for each other, and
   * of what fills a log and concerns nobody.
   */
  private static final Set<String> UNUSUAL = Set.of("pairs", "school-life");

  static final Command COMMAND =
      Command.named("NoteReadingQuality")
          .text("--write", "FILE", null, "a file for the classifier learnt from all notes")
          .text("--test", "FILE", null, "a file of other notes to read with it")
          .runs(NoteReadingQuality::measure);

  /**
   * A note and how an unknowing classifier read it.
   *
   * @param said whether a phrase of the lexicon says something grave
   */
  private record Read(String writer, GradedNote note, Passage passage, boolean said) {
    double concern() {
      return passage.concern();
    }

    double gravity() {
      return passage.gravity();
    }

    double urgency() {
      return passage.urgency();
    }
  }

  /** Prints the tables. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private static int measure(Options options, PrintStream out) throws IOException {
    Map<String, List<GradedNote>> notes = GradedNotes.all();
    List<Read> read = new ArrayList<>();
    for (String writer : notes.keySet()) {
      ClassifierModel others = Learner.learn(allBut(writer, notes));
      read.addAll(read(writer, notes.get(writer), others));
    }
    Thresholds thresholds = thresholds(read);
    print(read, thresholds, out);
    Optional<String> test = options.text("--test");
    Optional<String> file = options.text("--write");
    if (test.isEmpty() && file.isEmpty()) {
      return 0;
    }
    ClassifierModel all = Learner.learn(allBut("", notes));
    if (test.isPresent()) {
      print(read("test", GradedNotes.of(Path.of(test.get())), all), thresholds, out);
    }
    if (file.isPresent()) {
      try (Writer writer = Files.newBufferedWriter(Path.of(file.get()))) {
        all.with(thresholds)
            .write(writer, "Learnt by NoteReadingQuality --write from the graded notes beside it.");
      }
    }
    return 0;
  }

  private static List<GradedNote> allBut(String writer, Map<String, List<GradedNote>> notes) {
    List<GradedNote> others = new ArrayList<>();
    notes.forEach(
        (name, of) -> {
          if (!name.equals(writer)) {
            others.addAll(of);
          }
        });
    return others;
  }

  private static List<Read> read(String writer, List<GradedNote> notes, ClassifierModel model) {
    NoteClassifier classifier = new NoteClassifier(model);
    IndicatorReader reader = new IndicatorReader(classifier);
    List<Read> read = new ArrayList<>();
    for (GradedNote note : notes) {
      Passage gravest = classifier.gravest(note.text()).orElseThrow();
      read.add(new Read(writer, note, gravest, reader.saysGrave(note.text())));
    }
    return read;
  }

  private static Thresholds thresholds(List<Read> read) {
    List<Read> usual = read.stream().filter(r -> !UNUSUAL.contains(r.writer)).toList();
    List<Read> harmless = usual.stream().filter(r -> r.note.harmless()).toList();
    List<Double> grave =
        sorted(usual.stream().filter(r -> r.note.grave() && r.said).map(Read::concern));
    List<Double> high =
        sorted(usual.stream().filter(r -> r.note.grade() == RiskLevel.HIGH).map(Read::urgency));
    // In hundredths, as they are written, and so that no more pass than the shares.
    return new Thresholds(
        Math.floor(HUNDRED * quantile(grave, DOUBT)) / HUNDRED,
        passedBy(LOOK, sorted(harmless.stream().map(Read::concern))),
        passedBy(SEE, sorted(harmless.stream().map(Read::gravity))),
        passedBy(REFER, high));
  }

  private static double passedBy(double share, List<Double> sorted) {
    return Math.ceil(HUNDRED * quantile(sorted, 1 - share)) / HUNDRED;
  }

  private static List<Double> sorted(Stream<Double> values) {
    return values.sorted().toList();
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }

  private static void print(List<Read> read, Thresholds thresholds, PrintStream out) {
    out.println(thresholds);
    Map<String, List<Read>> groups = new LinkedHashMap<>();
    for (Read one : read) {
      groups.computeIfAbsent(one.writer, w -> new ArrayList<>()).add(one);
    }
    groups.put("all", read);
    Table table =
        new Table(
            1, "writer", "grade", "notes", "said", "doubted", "look", "see", "refer", "category");
    groups.forEach(
        (writer, of) -> {
          for (RiskLevel grade : RiskLevel.values()) {
            List<Read> graded = of.stream().filter(r -> r.note.grade() == grade).toList();
            if (!graded.isEmpty()) {
              table.row(
                  writer,
                  grade.toString(),
                  String.valueOf(graded.size()),
                  share(graded.stream().filter(Read::said).count(), graded),
                  share(
                      graded.stream()
                          .filter(r -> r.said && r.concern() < thresholds.doubt())
                          .count(),
                      graded),
                  share(
                      graded.stream().filter(r -> r.concern() >= thresholds.look()).count(),
                      graded),
                  share(
                      graded.stream().filter(r -> r.gravity() >= thresholds.see()).count(), graded),
                  share(
                      graded.stream()
                          .filter(
                              r ->
                                  r.gravity() >= thresholds.see()
                                      && r.urgency() >= thresholds.refer())
                          .count(),
                      graded),
                  share(
                      graded.stream()
                          .filter(r -> r.note.category() == r.passage.category())
                          .count(),
                      graded));
            }
          }
        });
    table.print(out);
  }

  private static String share(long count, List<Read> of) {
    return Table.decimals((double) count / of.size());
  }

  private NoteReadingQuality() {}
}
