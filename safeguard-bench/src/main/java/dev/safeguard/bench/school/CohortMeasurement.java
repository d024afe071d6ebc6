package dev.safeguard.bench.school;

import dev.safeguard.api.Outcome;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.RecordResult;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.bench.command.Table;
import dev.safeguard.core.Safeguard;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How many pupils of a simulated school get an answer where nothing may leave that fewer than k of
 * them share, and how many calls that takes.
 *
 * @param pupils pupils of a school
 * @param seed another seed gives other pupils
 * @param changedPerHundred how many pupils of a hundred have changed at the end
 * @param k how many pupils have to share what leaves
 */
public record CohortMeasurement(int pupils, long seed, int changedPerHundred, int k) {
  private static final String ANSWER =
      """
      {"risk_level": "LOW", "confidence": 0.5, "patterns": [], "pattern_combinations": [],
       "evidence_summary": "a", "recommendations": [], "reasoning": "b"}""";

  /**
   * What was seen of one school.
   *
   * @param asking pupils with something to ask
   * @param answered pupils with an answer
   * @param calls calls made
   * @param leastShared how many pupils shared the payload that the fewest did
   * @param answeredAt pupils answered by step
   */
  record Result(
      int asking, int answered, int calls, int leastShared, Map<LadderStep, Integer> answeredAt) {}

  /** Prints a table of these schools. */
  public void print(List<SchoolProfile> profiles, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "# %s: %d pupils each, %d %% changed, k %d, seed %d%n%n",
        profiles,
        pupils,
        changedPerHundred,
        k,
        seed);
    Table table =
        new Table(
            1, "school", "asking", "answered %", "calls", "per call", "least shared", "by step");
    for (SchoolProfile profile : profiles) {
      Result result = of(profile);
      List<String> steps = new ArrayList<>();
      for (LadderStep step : LadderStep.values()) {
        steps.add(Integer.toString(result.answeredAt().getOrDefault(step, 0)));
      }
      table.row(
          profile.name(),
          Integer.toString(result.asking()),
          String.format(Locale.ROOT, "%.1f", 100.0 * result.answered() / result.asking()),
          Integer.toString(result.calls()),
          String.format(Locale.ROOT, "%.1f", (double) result.answered() / result.calls()),
          Integer.toString(result.leastShared()),
          String.join(" ", steps));
    }
    table.print(out);
  }

  Result of(SchoolProfile profile) {
    SimulatedSchool school = new SimulatedSchool(profile, seed);
    List<StudentRecord> records = records(school);
    AtomicInteger calls = new AtomicInteger();
    Map<String, Set<String>> sharing = new HashMap<>();
    Map<LadderStep, Integer> steps = new HashMap<>();
    int asking = 0;
    try (Pipeline pipeline = Safeguard.pipeline().llm("counting", client(calls)).build();
        Session session = pipeline.open(Site.builder().calendar(school.calendar()).build());
        Stream<Outcome> outcomes =
            session.analyzeCohort(() -> records.stream().map(RecordResult::of), k)) {
      for (Outcome outcome : (Iterable<Outcome>) outcomes::iterator) {
        Outcome.Analyzed analyzed = (Outcome.Analyzed) outcome;
        LlmAnalysis llm = analyzed.analysis().llm();
        asking += llm.status() == LlmStatus.NOT_NEEDED ? 0 : 1;
        if (llm.status() == LlmStatus.ANSWERED && llm.sharing() != null) {
          steps.merge(llm.sharing().step(), 1, Integer::sum);
          sharing
              .computeIfAbsent(String.valueOf(llm.payloadSha256()), hash -> new HashSet<>())
              .add(analyzed.record().studentId());
        }
      }
    }
    return new Result(
        asking,
        sharing.values().stream().mapToInt(Set::size).sum(),
        calls.get(),
        sharing.values().stream().mapToInt(Set::size).min().orElse(0),
        steps);
  }

  private static LlmClient client(AtomicInteger calls) {
    return new LlmClient() {
      @Override
      public LlmResponse complete(LlmRequest request) {
        calls.incrementAndGet();
        return LlmResponse.of(ANSWER);
      }

      @Override
      public void close() {}
    };
  }

  /** The changes in turn, each of its full size, and pupils in whom nothing changes. */
  private List<StudentRecord> records(SimulatedSchool school) {
    Deterioration[] kinds = Deterioration.values();
    List<StudentRecord> records = new ArrayList<>();
    int changed = pupils * changedPerHundred / 100;
    for (int i = 0; i < pupils; i++) {
      Deterioration kind = kinds[i % kinds.length];
      SimulatedPupil pupil =
          i < changed
              ? school.deteriorating(kind, i / kinds.length, kind.full())
              : school.ordinary(i);
      records.add(pupil.record());
    }
    return records;
  }
}
