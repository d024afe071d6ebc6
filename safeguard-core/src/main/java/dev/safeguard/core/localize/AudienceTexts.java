package dev.safeguard.core.localize;

import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.site.SchoolCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said to readers who see a part of the record. It is the same for every pupil, but for
 * whether anything was found in that part, so it tells nothing of the rest.
 */
final class AudienceTexts {
  private static final int WEEK = 5;

  private final Map<Audience, String> scopes = new EnumMap<>(Audience.class);
  private final String headline;
  private final Map<String, String> notice;
  private final Step tell;
  private final Step help;

  private record Step(String timeframe, String action, String responsible) {
    NextStep by(LocalDate day) {
      return new NextStep(timeframe, day, action, responsible);
    }
  }

  AudienceTexts(Texts texts) {
    for (Audience audience : Audience.values()) {
      if (audience.individual() && audience != Audience.DSL) {
        scopes.put(audience, texts.text("scope." + audience));
      }
    }
    headline = texts.text("headline.part");
    notice =
        Map.of(
            "analysis_method",
            texts.text("privacy.part.method"),
            "external_communication",
            texts.text("privacy.part.external"),
            "mapping_storage",
            texts.text("privacy.mapping"),
            "audit_trail",
            texts.text("privacy.audit"),
            "tokenization",
            texts.text("privacy.tokenization"));
    tell = step(texts, "step.class_tell");
    help = step(texts, "step.class_help");
  }

  private static Step step(Texts texts, String key) {
    return new Step(
        texts.text(key + ".timeframe"),
        texts.text(key + ".action"),
        texts.text(key + ".responsible"));
  }

  /** What a report holds and leaves out; null where it holds everything. */
  @Nullable String scope(Audience audience) {
    return scopes.get(audience);
  }

  /** What stands in the place of a level. */
  String headline() {
    return headline;
  }

  /** What left for a report of a part: nothing. By the names of {@link PrivacyNotices}. */
  Map<String, String> notice() {
    return notice;
  }

  /** What a class teacher is to do; who has a copy on request is told to do nothing. */
  List<NextStep> steps(Audience audience, boolean found, LocalDate asOf, SchoolCalendar calendar) {
    List<NextStep> steps = new ArrayList<>(2);
    if (audience == Audience.CLASS_TEACHER) {
      steps.add(tell.by(asOf));
      if (found) {
        steps.add(help.by(calendar.plusSchoolDays(asOf, WEEK)));
      }
    }
    return steps;
  }
}
