package dev.safeguard.core.localize;

import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.spi.Jurisdiction;
import java.util.HashMap;
import java.util.Map;

/** The texts of a catalogue that differ from school to school. Immutable. */
final class SchoolTexts {
  private static final String POLICIES = "policies";

  final RoleTexts roles;
  final NextSteps nextSteps;
  final Interventions interventions;

  /** Headings and names of codes, by key without {@code label.}; shared by all reports. */
  final Map<String, String> labels;

  final SpokenTitles said;

  SchoolTexts(
      Texts texts,
      Jurisdiction jurisdiction,
      Words words,
      Map<String, String> labels,
      SchoolProfile school) {
    roles = new RoleTexts(texts);
    nextSteps = new NextSteps(texts, jurisdiction, roles, words, school.publicHolidays());
    interventions = new Interventions(texts, roles, school);
    Template policies = texts.template(POLICIES, "guidance", "list");
    this.labels = school.policies().isEmpty() ? labels : withPolicies(labels, policies, school);
    said = new SpokenTitles(texts, jurisdiction);
  }

  private static Map<String, String> withPolicies(
      Map<String, String> labels, Template policies, SchoolProfile school) {
    Map<String, String> own = new HashMap<>(labels);
    own.computeIfPresent(
        "guidance",
        (key, guidance) -> policies.with(guidance, String.join("; ", school.policies())));
    return Map.copyOf(own);
  }
}
