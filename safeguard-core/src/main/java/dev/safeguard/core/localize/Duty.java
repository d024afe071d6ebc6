package dev.safeguard.core.localize;

import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who of a school does what one report asks for: whoever holds the role and is there, or else the
 * first deputy who is, and never somebody whom the record of an allegation names. Not thread-safe.
 */
final class Duty {
  private final RoleTexts words;
  private final SchoolProfile school;
  private final @Nullable String className;
  private final LocalDate asOf;
  private final NamedStaff named;
  private @Nullable String lead;

  Duty(
      RoleTexts words,
      SchoolProfile school,
      @Nullable String className,
      LocalDate asOf,
      NamedStaff named) {
    this.words = words;
    this.school = school;
    this.className = className;
    this.asOf = asOf;
    this.named = named;
  }

  /** Whether everything can be said as if nothing were known of the school and the record. */
  boolean isByRoleAlone() {
    return school.staff().isEmpty() && !named.allegation();
  }

  /** The day of the report. */
  LocalDate asOf() {
    return asOf;
  }

  /** Whether the record holds an allegation, so that whom to ask depends on whom it names. */
  boolean allegation() {
    return named.allegation();
  }

  /** Who teaches the pupil's class, as far as the school has told. */
  @Nullable StaffMember classTeacher() {
    return className == null ? null : school.classTeacher(className);
  }

  /** Whether this person may be named as someone to ask today. */
  boolean canAsk(StaffMember member) {
    return !named.has(member) && member.isThere(asOf, asOf);
  }

  /** Whoever leads on safeguarding, as it stands inside a sentence. */
  String lead() {
    String known = lead;
    if (known == null) {
      known = findLead();
      lead = known;
    }
    return known;
  }

  private String findLead() {
    StaffMember member = find(StaffRole.SAFEGUARDING_LEAD, asOf);
    if (member != null) {
      return name(member);
    }
    return namesHolderOf(StaffRole.SAFEGUARDING_LEAD)
        ? allegationsGoTo(asOf)
        : cautioned(words.title(StaffRole.SAFEGUARDING_LEAD));
  }

  /**
   * Who does a step, at the beginning of a sentence.
   *
   * @param roles whose it is; empty if nobody's in particular
   * @param due its last day
   * @param text who does it, by role
   */
  String responsible(List<StaffRole> roles, LocalDate due, String text) {
    if (roles.isEmpty()) {
      return text;
    }
    List<String> people = new ArrayList<>(roles.size());
    boolean any = false;
    for (StaffRole role : roles) {
      StaffMember member = find(role, due);
      boolean passesBy = member == null && namesHolderOf(role);
      any |= member != null || passesBy;
      people.add(
          member != null
              ? named(member, role)
              : passesBy ? allegationsGoTo(due) : cautioned(words.title(role)));
    }
    return PatternTexts.capital(any ? words.together(people) : cautioned(text));
  }

  /** Somebody as one to ask, with a caution where the record holds an allegation. */
  String name(StaffMember member) {
    return cautioned(words.name(member));
  }

  private String named(StaffMember member, StaffRole role) {
    return cautioned(words.named(member, role, standsIn(member, role)));
  }

  /** To whom an allegation against staff goes. */
  String allegationsGoTo(LocalDate due) {
    for (StaffRole role : school.allegationRoute()) {
      StaffMember member = find(role, due);
      if (member != null) {
        return named(member, role);
      }
    }
    return words.procedure;
  }

  /** Whom an allegation is about its record need not say, so nobody is named without a caution. */
  private String cautioned(String who) {
    return named.allegation() ? words.unless(who) : who;
  }

  /** There from today to the last day; or else on the last day; or else today; null if nobody. */
  private @Nullable StaffMember find(StaffRole role, LocalDate due) {
    StaffMember member = find(role, asOf, due);
    if (member == null) {
      member = find(role, due, due);
    }
    return member != null ? member : find(role, asOf, asOf);
  }

  private @Nullable StaffMember find(StaffRole role, LocalDate from, LocalDate to) {
    StaffMember teacher = ownTeacher(role);
    if (teacher != null && suits(teacher, from, to)) {
      return teacher;
    }
    for (StaffMember holder : school.holders(role)) {
      if (suits(holder, from, to)) {
        return holder;
      }
    }
    return null;
  }

  private boolean suits(StaffMember member, LocalDate from, LocalDate to) {
    return member.isThere(from, to) && !named.has(member);
  }

  private boolean standsIn(StaffMember member, StaffRole role) {
    StaffMember teacher = ownTeacher(role);
    StaffMember first = teacher != null ? teacher : school.holders(role).get(0);
    return !first.id().equals(member.id());
  }

  private boolean namesHolderOf(StaffRole role) {
    StaffMember teacher = ownTeacher(role);
    return (teacher != null && named.has(teacher))
        || school.holders(role).stream().anyMatch(named::has);
  }

  private @Nullable StaffMember ownTeacher(StaffRole role) {
    return role == StaffRole.CLASS_TEACHER ? classTeacher() : null;
  }
}
