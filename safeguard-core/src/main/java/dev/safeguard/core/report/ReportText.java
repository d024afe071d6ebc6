package dev.safeguard.core.report;

import static java.util.Comparator.naturalOrder;

import dev.safeguard.api.llm.LadderStep;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.report.SafeguardingReport.IdentifiedConcern;
import dev.safeguard.api.report.SafeguardingReport.Metadata;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A report's labels, dates and numbers as its pages show them. A label that the report does not
 * bring is shown by its key, so that a localizer of one's own breaks no page.
 */
final class ReportText {
  private final Map<String, String> labels;

  ReportText(SafeguardingReport report) {
    this.labels = report.labels();
  }

  String of(String key) {
    String label = labels.get(key);
    return label == null ? key : label;
  }

  /** The name of a code, such as {@code ("domain", "behaviour")}. */
  String of(String group, String code) {
    return of(group + "." + code);
  }

  String day(@Nullable LocalDate day) {
    return day == null
        ? of("undated")
        : of("date")
            .replace("{day}", Integer.toString(day.getDayOfMonth()))
            .replace("{month}", of("month", Integer.toString(day.getMonthValue())))
            .replace("{year}", Integer.toString(day.getYear()));
  }

  /** Such as {@code March 2026}. */
  String month(YearMonth month) {
    return of("month", Integer.toString(month.getMonthValue())) + " " + month.getYear();
  }

  /** That something appears to begin about a day. */
  String about(@Nullable LocalDate day) {
    return of("change_about").replace("{date}", day(day));
  }

  /** A mean in per cent, or a dash where there is none. */
  String mean(double percent) {
    return Double.isNaN(percent) ? "–" : percent(percent / 100);
  }

  /** The names of these parts of school life. */
  String domains(List<Domain> domains) {
    StringJoiner names = new StringJoiner(", ");
    for (Domain domain : domains) {
      names.add(of("domain", domain.code()));
    }
    return names.toString();
  }

  /** At most one decimal. */
  String number(double value) {
    long tenths = Math.round(Math.abs(value) * 10);
    String whole = (value < 0 && tenths > 0 ? "-" : "") + tenths / 10;
    return tenths % 10 == 0 ? whole : whole + of("decimal") + tenths % 10;
  }

  /** A share of 1 in whole per cent. */
  String percent(double share) {
    return of("percent").replace("{n}", Long.toString(Math.round(share * 100)));
  }

  /** What changed, oldest first. */
  static List<IdentifiedConcern> changes(SafeguardingReport report) {
    List<IdentifiedConcern> changes = new ArrayList<>();
    for (IdentifiedConcern concern : report.concerns()) {
      if (concern.changed() != null && concern.domain() != Domain.CROSS_DOMAIN) {
        changes.add(concern);
      }
    }
    changes.sort(
        Comparator.comparing(IdentifiedConcern::changed, Comparator.nullsLast(naturalOrder())));
    return changes;
  }

  /** Whether the LLM's answer is to less than was found. */
  static boolean coarsened(Metadata made) {
    LlmAnalysis.Sharing sharing = made.sharing();
    return sharing != null && sharing.step() != LadderStep.EXACT;
  }

  /** Seconds with six decimals, cut off. */
  static String seconds(Duration duration) {
    String micros = Long.toString(duration.toNanos() / 1_000);
    String padded = "0".repeat(Math.max(0, 7 - micros.length())) + micros;
    int point = padded.length() - 6;
    return padded.substring(0, point) + "." + padded.substring(point);
  }

  /** Whose words the second view's are. */
  String llmWords(String provider) {
    return provider.equals("offline")
        ? of("offline_words")
        : of("llm_words").replace("{provider}", provider);
  }
}
