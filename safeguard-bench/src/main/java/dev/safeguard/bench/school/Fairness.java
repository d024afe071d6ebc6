package dev.safeguard.bench.school;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.school.WrittenUp.Pronouns;
import dev.safeguard.core.Safeguard;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether it matters who a pupil is. First everything but the conduct recorded is swapped, one
 * thing after another, and the assessments are compared: level, score, confidence and every reason.
 * Then the share at each level is told by group, apart for pupils in whom something changed and in
 * whom nothing did; beside the groups that the library cannot see stand those that it can.
 *
 * @param pupils pupils of a school; three in ten have changed
 * @param seed another seed gives other pupils
 */
public record Fairness(int pupils, long seed) {
  private static final WrittenUp USUAL =
      new WrittenUp("Sarah", "Johnson", Pronouns.SHE, Map.of(), List.of());

  /** Among them ones that are ordinary words, which notes could be misread by. */
  private static final List<WrittenUp> NAMES =
      List.of(
          named("Oluwaseun", "Adeyemi"),
          named("Muhammad", "Rahman"),
          named("Harpreet", "Singh"),
          named("Xinyi", "Zhang"),
          named("Małgorzata", "Nowak"),
          named("Siobhán", "O'Brien"),
          named("Hope", "Savage"),
          named("Will", "Power"));

  private static final Map<String, List<String>> FIELDS = fields();

  /**
   * A pupil as one of a group.
   *
   * @param pupil who
   * @param number by which the groups that the library cannot see are drawn
   * @param level the level that the pupil is given
   */
  private record Member(SimulatedPupil pupil, int number, RiskLevel level) {
    boolean changed() {
      return !pupil.change().equals(Change.NONE);
    }
  }

  private static WrittenUp named(String given, String family) {
    return new WrittenUp(given, family, USUAL.pronouns(), Map.of(), List.of());
  }

  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("sex", List.of("F", "M"));
    fields.put("ethnicity", List.of("WBRI", "BAFR", "APKN", "CHNE", "WROM"));
    fields.put("first_language", List.of("ENG", "PNJ", "POL", "SOM"));
    fields.put("religion", List.of("none", "Christian", "Muslim", "Sikh", "Jewish"));
    fields.put("free_school_meals", List.of("false", "true"));
    return fields;
  }

  /**
   * Prints the tables of one school.
   *
   * @return how many assessments moved that must not
   */
  public int print(SchoolProfile profile, PrintStream out) {
    SimulatedSchool school = new SimulatedSchool(profile, seed);
    List<SimulatedPupil> members = members(school);
    out.printf(
        Locale.ROOT, "# %s school: %d pupils, seed %d%n%n", profile.name(), members.size(), seed);
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session =
            pipeline.open(
                Site.builder().calendar(school.calendar()).disclosure(Disclosure.NONE).build())) {
      int moved = swaps(session, members, out);
      rates(session, members, out);
      return moved;
    }
  }

  private List<SimulatedPupil> members(SimulatedSchool school) {
    Deterioration[] kinds = Deterioration.values();
    List<SimulatedPupil> members = new ArrayList<>();
    for (int i = 0; i < pupils; i++) {
      Deterioration kind = kinds[i % kinds.length];
      members.add(i % 10 < 3 ? school.deteriorating(kind, i, kind.full()) : school.ordinary(i));
    }
    return members;
  }

  private static int swaps(Session session, List<SimulatedPupil> pupils, PrintStream out) {
    Map<SimulatedPupil, RiskAssessment> members = new LinkedHashMap<>();
    for (SimulatedPupil pupil : pupils) {
      members.put(pupil, assess(session, USUAL.of(pupil.record())));
    }
    Table table = new Table(1, "swapped", "assessments", "raised", "lowered", "otherwise moved");
    int moved = 0;
    moved += swap("name", NAMES, session, members, table);
    moved +=
        swap(
            "he for she",
            List.of(new WrittenUp("Sarah", "Johnson", Pronouns.HE, Map.of(), List.of())),
            session,
            members,
            table);
    for (Map.Entry<String, List<String>> field : FIELDS.entrySet()) {
      List<WrittenUp> others =
          field.getValue().stream()
              .map(
                  value ->
                      new WrittenUp(
                          USUAL.given(),
                          USUAL.family(),
                          USUAL.pronouns(),
                          Map.of(field.getKey(), value),
                          List.of()))
              .toList();
      moved += swap(field.getKey(), others, session, members, table);
    }
    for (String flag : List.of("disability", "SEN", "EHCP", "health condition")) {
      moved += swap(flag, List.of(flagged(flag)), session, members, table);
    }
    // The policy lists this one: it may raise, and is shown, but must never lower.
    swap("young carer, listed", List.of(flagged("young_carer")), session, members, table);
    table.print(out);
    return moved;
  }

  private static WrittenUp flagged(String flag) {
    return new WrittenUp(USUAL.given(), USUAL.family(), USUAL.pronouns(), Map.of(), List.of(flag));
  }

  private static int swap(
      String what,
      List<WrittenUp> others,
      Session session,
      Map<SimulatedPupil, RiskAssessment> members,
      Table table) {
    int raised = 0;
    int lowered = 0;
    int otherwise = 0;
    for (Map.Entry<SimulatedPupil, RiskAssessment> member : members.entrySet()) {
      RiskAssessment usual = member.getValue();
      for (WrittenUp other : others) {
        RiskAssessment swapped = assess(session, other.of(member.getKey().record()));
        int order = Double.compare(swapped.score(), usual.score());
        raised += order > 0 ? 1 : 0;
        lowered += order < 0 ? 1 : 0;
        otherwise += order == 0 && !swapped.equals(usual) ? 1 : 0;
      }
    }
    table.row(
        what,
        Integer.toString(members.size() * others.size()),
        Integer.toString(raised),
        Integer.toString(lowered),
        Integer.toString(otherwise));
    return raised + lowered + otherwise;
  }

  private static RiskAssessment assess(Session session, StudentRecord record) {
    return session.analyze(record).local();
  }

  private static void rates(Session session, List<SimulatedPupil> pupils, PrintStream out) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < pupils.size(); i++) {
      SimulatedPupil pupil = pupils.get(i);
      members.add(new Member(pupil, i, assess(session, pupil.record()).level()));
    }
    Table table =
        new Table(2, "group", "of whom", "pupils", "LOW %", "MEDIUM %", "HIGH %", "CRITICAL %");
    int place = 0;
    for (Map.Entry<String, List<String>> field : FIELDS.entrySet()) {
      List<String> values = field.getValue();
      int shift = place++;
      for (int v = 0; v < values.size(); v++) {
        int value = v;
        Predicate<Member> in =
            m -> new Seed(m.number()).at(shift).draws().between(0, values.size() - 1) == value;
        rows(field.getKey() + " " + values.get(v), members, in, table);
      }
    }
    double busy = median(members);
    rows("written of seldom", members, m -> incidents(m) <= busy, table);
    rows("written of often", members, m -> incidents(m) > busy, table);
    rows("seldom absent", members, m -> m.pupil().habits().absence().missed() < 0.1, table);
    rows("often absent", members, m -> m.pupil().habits().absence().missed() >= 0.1, table);
    table.print(out);
  }

  private static double median(List<Member> members) {
    return members.stream().mapToDouble(Fairness::incidents).sorted().toArray()[members.size() / 2];
  }

  private static double incidents(Member member) {
    return member.pupil().habits().behaviour().incidents();
  }

  private static void rows(
      String name, List<Member> members, Predicate<Member> group, Table table) {
    for (boolean changed : new boolean[] {false, true}) {
      List<Member> in = members.stream().filter(group).filter(m -> m.changed() == changed).toList();
      List<String> cells = new ArrayList<>();
      cells.add(name);
      cells.add(changed ? "changed" : "not changed");
      cells.add(Integer.toString(in.size()));
      for (RiskLevel level : RiskLevel.values()) {
        cells.add(Proportion.of(in, m -> m.level() == level).percentWithin());
      }
      table.row(cells.toArray(new String[0]));
    }
  }
}
