package dev.safeguard.api.site;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.risk.RiskLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a school has to act with: its people by role, whom it calls, what support it offers, its
 * policies, its rules of escalation and the public holidays of its place. Reports name them in
 * place of role titles.
 *
 * <p>Immutable and safe for concurrent use. Two profiles are equal only if they are one, so keep
 * one for a school. Names here are not searched for in what leaves: put the people into the {@link
 * Roster} too.
 */
public final class SchoolProfile {
  /** A school of which nothing is known. */
  public static final SchoolProfile NONE = builder().build();

  private final Map<String, StaffMember> staff;
  private final Map<StaffRole, List<StaffMember>> roles;
  private final Map<String, StaffMember> classTeachers;
  private final Map<OutsideBody, String> contacts;
  private final List<Resource> resources;
  private final Set<InterventionType> notOffered;
  private final Map<String, EvidenceGrade> evidence;
  private final List<String> policies;
  private final List<StaffRole> allegationRoute;
  private final List<Escalation> escalations;
  private final Set<LocalDate> publicHolidays;

  private SchoolProfile(Builder builder) {
    staff = Map.copyOf(builder.staff);
    Map<StaffRole, List<StaffMember>> holders = new EnumMap<>(StaffRole.class);
    builder.roles.forEach((role, ids) -> holders.put(role, ids.stream().map(this::known).toList()));
    roles = Map.copyOf(holders);
    Map<String, StaffMember> teachers = new HashMap<>();
    builder.classTeachers.forEach((name, id) -> teachers.put(name, known(id)));
    classTeachers = Map.copyOf(teachers);
    contacts = Map.copyOf(builder.contacts);
    resources = List.copyOf(builder.resources);
    for (Resource resource : resources) {
      if (resource.contactId != null) {
        known(resource.contactId);
      }
    }
    notOffered = Set.copyOf(builder.notOffered);
    evidence = Map.copyOf(builder.evidence);
    policies = List.copyOf(builder.policies);
    allegationRoute = List.copyOf(builder.allegationRoute);
    escalations = List.copyOf(builder.escalations);
    publicHolidays = Set.copyOf(builder.publicHolidays);
  }

  private StaffMember known(String id) {
    StaffMember member = staff.get(id.strip());
    if (member == null) {
      throw new IllegalArgumentException(
          "the profile names '" + id + "', who is not among its staff; add the person");
    }
    return member;
  }

  /** Starts a profile. */
  public static Builder builder() {
    return new Builder();
  }

  /** Everybody it knows, by id. */
  public Map<String, StaffMember> staff() {
    return staff;
  }

  /** Who holds a role, and behind whom the deputies, in the order in which they stand in. */
  public List<StaffMember> holders(StaffRole role) {
    return roles.getOrDefault(role, List.of());
  }

  /** The teacher of a class or form, space around its name apart; null where none is named. */
  public @Nullable StaffMember classTeacher(String className) {
    return classTeachers.get(className.strip());
  }

  /** The school's own contacts of bodies outside it, as reports are to show them. */
  public Map<OutsideBody, String> contacts() {
    return contacts;
  }

  /** What the school has of support. */
  public List<Resource> resources() {
    return resources;
  }

  /** Support that the school has not got, which is therefore not recommended. */
  public Set<InterventionType> notOffered() {
    return notOffered;
  }

  /**
   * How well the school holds an intervention to be known to help, by its id in the catalogue; the
   * library grades none.
   */
  public Map<String, EvidenceGrade> evidence() {
    return evidence;
  }

  /** Names of the school's policies, with where they are kept, as reports are to show them. */
  public List<String> policies() {
    return policies;
  }

  /**
   * To whom an allegation against staff goes: the first of these roles whose holder the record does
   * not name. Empty leaves it to the school's procedure.
   */
  public List<StaffRole> allegationRoute() {
    return allegationRoute;
  }

  /** To whom it goes if nothing was done. */
  public List<Escalation> escalations() {
    return escalations;
  }

  /**
   * The days on which the authorities of its place do not work, weekends apart: clocks that count
   * working days stand still on them. Empty lets those run on every Monday to Friday, which tells a
   * day too early rather than too late.
   */
  public Set<LocalDate> publicHolidays() {
    return publicHolidays;
  }

  /** Tells the number of people and resources only. */
  @Override
  public String toString() {
    return "SchoolProfile[" + staff.size() + " people, " + resources.size() + " resources]";
  }

  /**
   * Support that there is.
   *
   * @param name as reports are to show it
   * @param types what it can serve as
   * @param contactId id of whom to ask, or null
   */
  public record Resource(String name, Set<InterventionType> types, @Nullable String contactId) {
    public Resource {
      Objects.requireNonNull(name, "name");
      types = Set.copyOf(types);
      contactId = contactId == null ? null : contactId.strip();
    }
  }

  /**
   * How well an intervention is known to help.
   *
   * @param grade as reports are to show it
   * @param source where it was read
   */
  public record EvidenceGrade(String grade, String source) {

    /**
     * @throws IllegalArgumentException if either is blank: a grade without a source is none
     */
    public EvidenceGrade {
      if (grade.isBlank() || source.isBlank()) {
        throw new IllegalArgumentException("a grade of evidence must have a text and a source");
      }
    }
  }

  /**
   * A rule of escalation.
   *
   * @param from the level from which on it holds
   * @param afterSchoolDays school days from the as-of date until it does
   * @param to to whom it then goes
   */
  public record Escalation(RiskLevel from, int afterSchoolDays, StaffRole to) {

    /**
     * @throws IllegalArgumentException if the number is negative
     */
    public Escalation {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      if (afterSchoolDays < 0) {
        throw new IllegalArgumentException("afterSchoolDays must not be negative");
      }
    }
  }

  /** Collects a {@link SchoolProfile}. Not thread-safe. */
  public static final class Builder {
    private final Map<String, StaffMember> staff = new HashMap<>();
    private final Map<StaffRole, List<String>> roles = new EnumMap<>(StaffRole.class);
    private final Map<String, String> classTeachers = new HashMap<>();
    private final Map<OutsideBody, String> contacts = new EnumMap<>(OutsideBody.class);
    private final List<Resource> resources = new ArrayList<>();
    private final Set<InterventionType> notOffered = EnumSet.noneOf(InterventionType.class);
    private final Map<String, EvidenceGrade> evidence = new HashMap<>();
    private final List<String> policies = new ArrayList<>();
    private final List<StaffRole> allegationRoute = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final Set<LocalDate> publicHolidays = new HashSet<>();

    private Builder() {}

    /**
     * Adds somebody.
     *
     * @throws IllegalArgumentException if the id is there already
     */
    public Builder staff(StaffMember member) {
      if (staff.putIfAbsent(member.id(), member) != null) {
        throw new IllegalArgumentException(
            "two members of staff have the id '" + member.id() + "'");
      }
      return this;
    }

    /** Who holds a role, and behind whom the deputies; replaces. */
    public Builder role(StaffRole role, List<String> ids) {
      roles.put(role, List.copyOf(ids));
      return this;
    }

    /** Whose class it is; replaces. */
    public Builder classTeacher(String className, String id) {
      classTeachers.put(className.strip(), id);
      return this;
    }

    /**
     * The school's own contact of a body; replaces.
     *
     * @throws IllegalArgumentException if it holds a brace, which in texts marks a place to fill
     */
    public Builder contact(OutsideBody body, String contact) {
      if (contact.indexOf('{') >= 0 || contact.indexOf('}') >= 0) {
        throw new IllegalArgumentException(
            "the contact of " + body + " must not hold a brace; write it without { and }");
      }
      contacts.put(body, contact);
      return this;
    }

    /** Adds support that there is. */
    public Builder resource(Resource resource) {
      resources.add(Objects.requireNonNull(resource, "resource"));
      return this;
    }

    /** Adds support that there is not. */
    public Builder notOffered(InterventionType type) {
      notOffered.add(type);
      return this;
    }

    /**
     * How well an intervention is known to help; replaces.
     *
     * @param intervention its id in the catalogue, such as {@code MENTORING}; the first report
     *     refuses one that is not there
     */
    public Builder evidence(String intervention, EvidenceGrade grade) {
      evidence.put(intervention, Objects.requireNonNull(grade, "grade"));
      return this;
    }

    /** Adds a policy, with where it is kept. */
    public Builder policy(String name) {
      policies.add(Objects.requireNonNull(name, "name"));
      return this;
    }

    /** Adds a role at the end of the route of allegations. */
    public Builder allegationsTo(StaffRole role) {
      allegationRoute.add(Objects.requireNonNull(role, "role"));
      return this;
    }

    /** Adds a rule of escalation. */
    public Builder escalation(Escalation rule) {
      escalations.add(Objects.requireNonNull(rule, "rule"));
      return this;
    }

    /**
     * Adds a public holiday.
     *
     * @throws IllegalArgumentException if it is there already: a date that stands twice is most
     *     likely another day's, mistyped
     */
    public Builder publicHoliday(LocalDate day) {
      if (!publicHolidays.add(Objects.requireNonNull(day, "day"))) {
        throw new IllegalArgumentException(
            "the public holiday " + day + " stands twice; leave one out or mend its date");
      }
      return this;
    }

    /**
     * The profile.
     *
     * @throws IllegalArgumentException if it names somebody who is not among its staff
     */
    public SchoolProfile build() {
      return new SchoolProfile(this);
    }
  }
}
