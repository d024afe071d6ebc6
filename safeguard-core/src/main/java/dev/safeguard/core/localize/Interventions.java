package dev.safeguard.core.localize;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.report.CataloguedIntervention;
import dev.safeguard.api.report.SafeguardingReport.RecommendedIntervention;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.EvidenceGrade;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.stage.Analysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may help: by the rules of {@code interventions.json}, in the order there, and behind them
 * what only the LLM recommended. What a school has not got is left out, whoever recommends it.
 */
final class Interventions {
  private final Map<Recommendation, Entry> entries = new EnumMap<>(Recommendation.class);
  private final SchoolProfile school;
  private final RoleTexts roles;
  private final Template here;
  private final Template ask;

  /** By entry and by who recommends it, as it was made last: a run asks of one day. */
  private final @Nullable OneDay[] latest = new OneDay[2 * Recommendation.values().length];

  private record OneDay(LocalDate asOf, RecommendedIntervention advice) {}

  /** One of the catalogue at this school, in one language. */
  private record Entry(
      RecommendedIntervention byRule,
      RecommendedIntervention byLlm,
      List<Template> actions,
      List<Resource> resources,
      boolean namesLead,
      boolean offered) {

    RecommendedIntervention plain(boolean fromLlm) {
      return fromLlm ? byLlm : byRule;
    }
  }

  /**
   * @param school what it has got
   */
  Interventions(Texts texts, RoleTexts roles, SchoolProfile school) {
    this.school = school;
    this.roles = roles;
    here = texts.template("resource.here", "name");
    ask = texts.template("resource.ask", "name", "who");
    for (String id : school.evidence().keySet()) {
      if (InterventionRule.ALL.stream().noneMatch(rule -> rule.id().name().equals(id))) {
        throw new ConfigurationException(
            "the profile grades '"
                + id
                + "', which the catalogue has not; it has "
                + InterventionRule.ALL.stream().map(InterventionRule::id).toList());
      }
    }
    Template graded = texts.template("recommendation_graded", "grade", "source");
    String notGraded = texts.text("recommendation_not_graded");
    Template caution = texts.template("recommendation_caution", "caution");
    String lead = roles.title(StaffRole.SAFEGUARDING_LEAD);
    for (InterventionRule rule : InterventionRule.ALL) {
      String key = "recommendation." + rule.id();
      List<Template> actions = new ArrayList<>();
      for (int i = 1; i <= texts.numbered(key + ".actions").size(); i++) {
        actions.add(texts.template(key + ".actions." + i, "lead"));
      }
      if (rule.entry().caution() != null) {
        String text = caution.with(texts.text(key + ".caution"));
        actions.add(Template.of(key + ".caution", text, List.of()));
      }
      String name = texts.text(key + ".name");
      List<String> plain = actions.stream().map(action -> action.with(lead)).toList();
      EvidenceGrade grade = school.evidence().get(rule.id().name());
      String evidence = grade == null ? notGraded : graded.with(grade.grade(), grade.source());
      entries.put(
          rule.id(),
          new Entry(
              new RecommendedIntervention(rule.id(), name, plain, evidence, false),
              new RecommendedIntervention(rule.id(), name, plain, evidence, true),
              actions,
              resources(rule.entry()),
              actions.stream().anyMatch(action -> !action.with("").equals(action.with("x"))),
              isOffered(rule.entry())));
    }
  }

  private List<Resource> resources(CataloguedIntervention entry) {
    return school.resources().stream()
        .filter(resource -> entry.resource() != null && resource.types().contains(entry.resource()))
        .toList();
  }

  private boolean isOffered(CataloguedIntervention entry) {
    InterventionType type = entry.resource();
    return type == null
        || (!school.notOffered().contains(type)
            && (!entry.needsResource() || !resources(entry).isEmpty()));
  }

  List<RecommendedIntervention> of(Analysis analysis, Duty duty) {
    InterventionRule.Found found =
        new InterventionRule.Found(
            analysis.patterns().found(),
            analysis.local().sufficiency() != DataSufficiency.SUFFICIENT);
    List<RecommendedIntervention> suitable = new ArrayList<>(8);
    EnumSet<Recommendation> taken = EnumSet.noneOf(Recommendation.class);
    for (InterventionRule rule : InterventionRule.ALL) {
      if (rule.suits(found, analysis.level()) && taken.add(rule.id())) {
        add(suitable, rule.id(), false, duty);
      }
    }
    LlmOpinion opinion = analysis.llm().opinion();
    if (opinion != null) {
      for (Recommendation id : opinion.recommendations()) {
        if (taken.add(id)) {
          add(suitable, id, true, duty);
        }
      }
    }
    return suitable;
  }

  private void add(
      List<RecommendedIntervention> to, Recommendation id, boolean fromLlm, Duty duty) {
    Entry entry = Objects.requireNonNull(entries.get(id));
    if (entry.offered) {
      RecommendedIntervention plain = entry.plain(fromLlm);
      boolean asItIs = entry.resources.isEmpty() && (!entry.namesLead || duty.isByRoleAlone());
      to.add(
          asItIs
              ? plain
              : duty.allegation() ? atThisSchool(entry, plain, duty) : today(entry, plain, duty));
    }
  }

  /** Without an allegation all pupils of a day are told the same. */
  private RecommendedIntervention today(Entry entry, RecommendedIntervention plain, Duty duty) {
    int place = 2 * plain.id().ordinal() + (plain.fromLlm() ? 1 : 0);
    OneDay known = latest[place];
    if (known == null || !known.asOf.equals(duty.asOf())) {
      known = new OneDay(duty.asOf(), atThisSchool(entry, plain, duty));
      latest[place] = known;
    }
    return known.advice;
  }

  private RecommendedIntervention atThisSchool(
      Entry entry, RecommendedIntervention plain, Duty duty) {
    List<String> actions = new ArrayList<>(entry.actions.size() + entry.resources.size());
    for (int i = 0; i < entry.actions.size(); i++) {
      actions.add(
          entry.namesLead ? entry.actions.get(i).with(duty.lead()) : plain.actions().get(i));
    }
    for (Resource resource : entry.resources) {
      StaffMember contact =
          resource.contactId() == null ? null : school.staff().get(resource.contactId());
      String name = roles.apart(resource.name());
      actions.add(
          contact != null && duty.canAsk(contact)
              ? ask.with(name, duty.name(contact))
              : here.with(name));
    }
    return new RecommendedIntervention(
        plain.id(), plain.category(), actions, plain.evidence(), plain.fromLlm());
  }
}
