package dev.safeguard.core.aggregate;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport;
import dev.safeguard.api.aggregate.AggregateReport.Alert;
import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.api.aggregate.AnalysisFold;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.localize.AggregateTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes of a fold what one reader may see of it. Stateless. */
public final class AggregateReports {

  /**
   * A report.
   *
   * @param fold a {@link SchoolFold}
   * @param kind what it is about
   * @param reader whom it is for
   * @param texts in the reader's language
   * @param roster where names are looked up, for the safeguarding lead
   * @param ids the pupil's id behind a token of the session; asked for the safeguarding lead alone
   * @param generated now
   * @throws IllegalArgumentException if the fold is another's
   * @throws ConfigurationException if such readers get no report of the kind
   */
  public static AggregateReport of(
      AnalysisFold fold,
      AggregateKind kind,
      Reader reader,
      AggregateTexts texts,
      Roster roster,
      Function<Token, Optional<String>> ids,
      Instant generated) {
    if (!(fold instanceof SchoolFold school)) {
      throw new IllegalArgumentException("only a fold of this library can be reported on");
    }
    int depth = depth(reader.audience());
    boolean lead = reader.audience() == Audience.DSL;
    if (kind == AggregateKind.EARLY_WARNING && !lead) {
      throw new ConfigurationException(
          "an early-warning report names pupils, so it is for the audience DSL only, not "
              + reader.audience());
    }
    boolean withholds = !lead || kind == AggregateKind.SCHOOL_INSIGHT;
    List<Table> tables = tables(school, kind, texts, depth, withholds);
    List<Alert> alerts =
        kind == AggregateKind.EARLY_WARNING
            ? new Alerts(texts, roster, ids).of(school.findings().first())
            : List.of();
    return new AggregateReport(
        kind,
        reader.audience(),
        reader.language(),
        generated,
        school.asOf(),
        school.pupils(),
        texts.of("title." + kind.code()),
        summary(school, kind, texts, tables),
        alerts,
        tables,
        new Notes(school, texts).of(kind, tables, withholds),
        labels(reader.audience(), texts));
  }

  /** How far down a reader is shown groups. */
  private static int depth(Audience audience) {
    if (audience == Audience.DSL || audience == Audience.SENIOR_LEADERS) {
      return GroupTree.CLASS;
    }
    if (audience == Audience.GOVERNORS) {
      return GroupTree.YEAR;
    }
    if (audience == Audience.EXTERNAL) {
      return GroupTree.SCHOOL;
    }
    throw new ConfigurationException(
        "reports over many pupils are for the audiences DSL, SENIOR_LEADERS, GOVERNORS and"
            + " EXTERNAL, not "
            + audience);
  }

  private static List<Table> tables(
      SchoolFold fold, AggregateKind kind, AggregateTexts texts, int depth, boolean withholds) {
    List<Table> tables = new ArrayList<>();
    if (kind == AggregateKind.GROUP_TRENDS || kind == AggregateKind.SCHOOL_INSIGHT) {
      tables.addAll(new GroupTables(fold, texts, depth, withholds).all());
    }
    if (kind == AggregateKind.INTERVENTION_EFFECTIVENESS || kind == AggregateKind.SCHOOL_INSIGHT) {
      Table support = new SupportTable(fold, texts, withholds).table();
      if (!support.rows().isEmpty()) {
        tables.add(support);
      }
    }
    return tables;
  }

  private static List<String> summary(
      SchoolFold fold, AggregateKind kind, AggregateTexts texts, List<Table> tables) {
    List<String> summary = new ArrayList<>();
    LocalDate asOf = fold.asOf();
    if (asOf == null) {
      summary.add(texts.of("summary.no_pupils"));
      return summary;
    }
    summary.add(
        texts.of("summary.pupils", "n", Integer.toString(fold.pupils()), "date", texts.day(asOf)));
    switch (kind) {
      case EARLY_WARNING -> Alerts.summary(fold, texts, summary);
      case INTERVENTION_EFFECTIVENESS -> {
        if (tables.isEmpty()) {
          summary.add(texts.of("summary.no_support"));
        }
      }
      case GROUP_TRENDS, SCHOOL_INSIGHT -> {
        sum(tables, "levels", List.of("HIGH", "CRITICAL"), texts, "summary.high", summary);
        sum(tables, "movement", List.of("UP"), texts, "summary.up", summary);
      }
    }
    return summary;
  }

  /** Says the sum of columns of the first row, if all of them are shown there anyway. */
  private static void sum(
      List<Table> tables,
      String table,
      List<String> columns,
      AggregateTexts texts,
      String key,
      List<String> summary) {
    for (Table candidate : tables) {
      if (candidate.id().equals(table)) {
        int sum = 0;
        for (int i = 0; i < candidate.columns().size(); i++) {
          if (columns.contains(candidate.columns().get(i).id())) {
            Cell cell = candidate.rows().get(0).cells().get(i);
            Double value = cell.value();
            if (value == null) {
              return;
            }
            sum += value.intValue();
          }
        }
        summary.add(texts.of(key, "n", Integer.toString(sum)));
      }
    }
  }

  private static Map<String, String> labels(Audience audience, AggregateTexts texts) {
    Map<String, String> labels = new HashMap<>(texts.under("page."));
    for (String key : List.of("direction", "confidential", "decision")) {
      labels.put(key, texts.label(key));
    }
    for (RiskLevel level : RiskLevel.values()) {
      labels.put("level." + level, texts.label("level." + level));
    }
    labels.put("audience", texts.of("audience." + audience.name().toLowerCase(Locale.ROOT)));
    return labels;
  }

  private AggregateReports() {}
}
