package dev.safeguard.core.localize;

import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.Routing;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What to do, with its last day and who does it: the steps of a jurisdiction in one language. */
final class NextSteps {
  private static final String ALLEGATION = "step.staff_allegation";

  private final Step[][] steps = new Step[RiskLevel.values().length][];
  private final String allegationTime;
  private final String allegationAction;
  private final String allegationResponsible;
  private final RoleTexts roles;
  private final Template escalationTime;
  private final String escalationAction;
  private final Words words;
  private final Set<LocalDate> publicHolidays;

  /** The steps of one day as they were made last: a run asks of one day. */
  private volatile @Nullable OneDay latest;

  /** Without an allegation the steps of a day differ by the level and by the class teacher only. */
  private record OneDay(
      LocalDate asOf, SchoolCalendar calendar, Map<LevelAndTeacher, List<NextStep>> steps) {
    boolean is(LocalDate day, SchoolCalendar of) {
      return calendar == of && asOf.equals(day);
    }
  }

  private record LevelAndTeacher(RiskLevel level, @Nullable StaffMember teacher) {}

  /** The action names whoever leads on safeguarding; it is kept as it is without a name too. */
  private record Step(
      StepRule rule, String timeframe, Template action, String plainAction, String responsible) {

    static Step of(Texts texts, StepRule rule, String lead) {
      Template action = texts.template(rule.actionKey(), "lead");
      return new Step(
          rule,
          texts.text(rule.timeframeKey()),
          action,
          action.with(lead),
          PatternTexts.capital(texts.text(rule.responsibleKey())));
    }

    NextStep byRole(LocalDate due) {
      return new NextStep(timeframe, due, plainAction, responsible);
    }
  }

  NextSteps(
      Texts texts,
      Jurisdiction jurisdiction,
      RoleTexts roles,
      Words words,
      Set<LocalDate> publicHolidays) {
    this.words = words;
    this.publicHolidays = publicHolidays;
    for (RiskLevel level : RiskLevel.values()) {
      steps[level.ordinal()] =
          jurisdiction.nextSteps().getOrDefault(level, List.of()).stream()
              .map(rule -> Step.of(texts, rule, roles.title(StaffRole.SAFEGUARDING_LEAD)))
              .toArray(Step[]::new);
    }
    allegationTime = texts.text(ALLEGATION + ".timeframe");
    allegationAction = texts.text(ALLEGATION + ".action");
    allegationResponsible = texts.text(ALLEGATION + ".responsible");
    this.roles = roles;
    escalationTime = texts.template("step.escalation.timeframe", "days");
    escalationAction = texts.text("step.escalation.action");
  }

  /**
   * The steps of a level. The same day is the as-of date itself, also at a weekend: danger does not
   * wait for a school day. An allegation against staff comes first, with whom it goes to; a rule of
   * escalation stands before the steps that are due later.
   */
  List<NextStep> of(
      RiskLevel level,
      Routing routing,
      SchoolCalendar calendar,
      Duty duty,
      List<Escalation> escalations) {
    if (routing == Routing.STAFF_ALLEGATION || duty.allegation()) {
      return written(level, routing, calendar, duty, escalations);
    }
    OneDay day = latest;
    if (day == null || !day.is(duty.asOf(), calendar)) {
      day = new OneDay(duty.asOf(), calendar, new ConcurrentHashMap<>());
      latest = day;
    }
    return day.steps.computeIfAbsent(
        new LevelAndTeacher(level, duty.classTeacher()),
        key -> List.copyOf(written(level, routing, calendar, duty, escalations)));
  }

  private List<NextStep> written(
      RiskLevel level,
      Routing routing,
      SchoolCalendar calendar,
      Duty duty,
      List<Escalation> escalations) {
    LocalDate asOf = duty.asOf();
    boolean byRole = duty.isByRoleAlone();
    Step[] rules = steps[level.ordinal()];
    List<NextStep> next = new ArrayList<>(rules.length + 2);
    if (routing == Routing.STAFF_ALLEGATION) {
      String to = duty.allegationsGoTo(asOf);
      next.add(
          new NextStep(
              allegationTime,
              asOf,
              allegationAction,
              to.equals(roles.procedure) ? allegationResponsible : PatternTexts.capital(to)));
    }
    for (Step step : rules) {
      LocalDate due = due(step.rule, asOf, calendar);
      next.add(
          byRole
              ? step.byRole(due)
              : new NextStep(
                  step.timeframe,
                  due,
                  step.action.with(duty.lead()),
                  duty.responsible(step.rule.roles(), due, step.responsible)));
    }
    for (Escalation rule : escalations) {
      if (level.compareTo(rule.from()) >= 0) {
        LocalDate due = calendar.plusSchoolDays(asOf, rule.afterSchoolDays());
        String who = duty.responsible(List.of(rule.to()), due, roles.title(rule.to()));
        int at = next.size();
        while (at > 0 && next.get(at - 1).due().isAfter(due)) {
          at--;
        }
        next.add(
            at,
            new NextStep(
                escalationTime.with(words.schoolDays.of(rule.afterSchoolDays())),
                due,
                escalationAction,
                who));
      }
    }
    return next;
  }

  private LocalDate due(StepRule rule, LocalDate asOf, SchoolCalendar calendar) {
    if (rule.within() == 0) {
      return asOf;
    }
    return switch (rule.unit()) {
      case SCHOOL_DAYS -> calendar.plusSchoolDays(asOf, rule.within());
      case WORKING_DAYS -> plusWorkingDays(asOf, rule.within());
      case DAYS -> asOf.plusDays(rule.within());
    };
  }

  private LocalDate plusWorkingDays(LocalDate day, int days) {
    LocalDate due = day;
    for (int left = days; left > 0; ) {
      due = due.plusDays(1);
      if (due.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !publicHolidays.contains(due)) {
        left--;
      }
    }
    return due;
  }
}
