package dev.safeguard.core.localize;

import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.LanguagePack;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a catalogue that differ from school to school. Immutable. */
final class SchoolTexts {
  private static final String POLICIES = "policies";

  final RoleTexts roles;
  final NextSteps nextSteps;
  final Interventions interventions;

  /** Headings and names of codes, by key without {@code label.}; shared by all reports. */
  final Map<String, String> labels;

  /** Phrases by which people speak of whoever holds a role, in English and in this language. */
  final Map<StaffRole, List<String>> said;

  SchoolTexts(
      Texts texts,
      Jurisdiction jurisdiction,
      Words words,
      Map<String, String> labels,
      SchoolProfile school) {
    roles = new RoleTexts(texts);
    nextSteps = new NextSteps(texts, jurisdiction, roles, words);
    interventions = new Interventions(texts, roles, school);
    Template policies = texts.template(POLICIES, "guidance", "list");
    this.labels = school.policies().isEmpty() ? labels : withPolicies(labels, policies, school);
    said = said(texts);
  }

  private static Map<String, String> withPolicies(
      Map<String, String> labels, Template policies, SchoolProfile school) {
    Map<String, String> own = new HashMap<>(labels);
    own.computeIfPresent(
        "guidance",
        (key, guidance) -> policies.with(guidance, String.join("; ", school.policies())));
    return Map.copyOf(own);
  }

  private static Map<StaffRole, List<String>> said(Texts texts) {
    LanguagePack english = EnglandProvider.english();
    Map<StaffRole, List<String>> said = new EnumMap<>(StaffRole.class);
    for (StaffRole role : StaffRole.values()) {
      String key = "said." + role;
      String own = texts.text(key);
      String all = own + "|" + english.texts().getOrDefault(key, own);
      said.put(role, Arrays.stream(all.split("\\|", -1)).map(String::strip).toList());
    }
    return said;
  }
}
