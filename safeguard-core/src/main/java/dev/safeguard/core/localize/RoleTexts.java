package dev.safeguard.core.localize;

import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import java.util.List;

/** How those are called to whom a step goes, by role and by name. */
final class RoleTexts {
  private final String[] titles = new String[StaffRole.values().length];
  private final Template named;
  private final Template deputy;
  private final String leadsDeputy;
  private final Template with;
  private final Template unless;
  private final boolean rightToLeft;

  /** Whoever the school's procedure names, where the school has told nobody. */
  final String procedure;

  RoleTexts(Texts texts) {
    for (StaffRole role : StaffRole.values()) {
      titles[role.ordinal()] = texts.text("role." + role);
    }
    named = texts.template("who.named", "name", "role");
    deputy = texts.template("who.deputy", "role");
    leadsDeputy = texts.text("term.dsl_deputy");
    with = texts.template("who.with", "first", "second");
    unless = texts.template("who.unless", "role");
    procedure = texts.text("who.procedure");
    rightToLeft = texts.rightToLeft();
  }

  String title(StaffRole role) {
    return titles[role.ordinal()];
  }

  /** Such as {@code Ms Lisa Rivers (extension 12), the head teacher}. */
  String named(StaffMember member, StaffRole role, boolean standsIn) {
    String title = titles[role.ordinal()];
    if (standsIn) {
      title = role == StaffRole.SAFEGUARDING_LEAD ? leadsDeputy : deputy.with(title);
    }
    return named.with(name(member), title);
  }

  /** The name, with the contact that there is. */
  String name(StaffMember member) {
    String name = apart(member.name());
    return member.contact() == null ? name : name + " (" + apart(member.contact()) + ")";
  }

  /** What the school calls something or somebody, as it stands inside a sentence. */
  String apart(String name) {
    return Isolated.of(name, rightToLeft);
  }

  /** Somebody, by name or by role, who may be the one whom an allegation is about. */
  String unless(String who) {
    return unless.with(who);
  }

  String together(List<String> people) {
    String all = people.get(0);
    for (int i = 1; i < people.size(); i++) {
      all = with.with(all, people.get(i));
    }
    return all;
  }
}
