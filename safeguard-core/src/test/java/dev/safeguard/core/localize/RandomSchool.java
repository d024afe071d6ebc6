package dev.safeguard.core.localize;

import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffMember.Absence;
import dev.safeguard.api.site.StaffRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A school with up to nine people in random roles, and a record that names some of them. */
final class RandomSchool {
  private static final List<String> FAMILY =
      List.of(
          "Achterberg",
          "Bellweather",
          "Çelik",
          "D'Amico",
          "Evans-Pugh",
          "Fairclough",
          "Grünwald",
          "Hollis",
          "Iwobi");
  final Map<String, String> names = new HashMap<>();
  final Set<String> named = new HashSet<>();
  final Site site;

  RandomSchool(SplittableRandom random) {
    SchoolProfile.Builder profile = SchoolProfile.builder();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(FAMILY.size()); i++) {
      String id = "T" + (200 + i);
      ids.add(id);
      names.put(id, FAMILY.get(i));
      List<Absence> away = new ArrayList<>();
      if (random.nextInt(3) == 0) {
        away.add(
            new Absence(
                Allegations.DAY.minusDays(random.nextInt(3)),
                Allegations.DAY.plusDays(random.nextInt(9))));
      }
      profile.staff(new StaffMember(id, "Mx " + FAMILY.get(i), null, away));
    }
    for (StaffRole role : StaffRole.values()) {
      List<String> holders = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        holders.add(any(ids, random));
      }
      profile.role(role, holders);
      if (random.nextBoolean()) {
        profile.allegationsTo(role);
      }
      if (random.nextInt(4) == 0) {
        profile.escalation(new Escalation(RiskLevel.LOW, random.nextInt(4), role));
      }
    }
    profile.classTeacher("8B", any(ids, random));
    for (InterventionType type : InterventionType.values()) {
      profile.resource(new Resource("Room " + type.ordinal(), Set.of(type), any(ids, random)));
    }
    String place = any(List.of("GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR", "IE", "US"), random);
    site = Site.builder().jurisdiction(place).profile(profile.build()).build();
  }

  private static String any(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  StudentRecord record(SplittableRandom random) {
    StringBuilder note = new StringBuilder("The pupil says that");
    String reportedBy = null;
    List<Person> people = new ArrayList<>();
    List<String> ids = new ArrayList<>(names.keySet());
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String id = any(ids, random);
      String name = names.getOrDefault(id, "");
      named.add(id);
      switch (random.nextInt(5)) {
        case 0 -> note.append(" mr ").append(name.toLowerCase(Locale.ROOT)).append(',');
        case 1 -> note.append(' ').append(name).append("'s hand,");
        case 2 -> people.add(Person.named(PersonRole.STAFF, "Kit", name));
        case 3 -> note.append(" (").append(id).append(')');
        default -> reportedBy = id;
      }
    }
    // Whoever was to have been the reporter but for a later one is still in the note.
    named.forEach(id -> note.append(random.nextBoolean() ? "" : " " + names.get(id)));
    String by = reportedBy;
    StudentRecord.Builder record = Allegations.allegation(note + " hit him.", by).className("8B");
    people.forEach(record::add);
    named.removeIf(id -> !isNamed(id, by, people, note.toString()));
    return record.build();
  }

  private boolean isNamed(String id, @Nullable String by, List<Person> people, String note) {
    String name = names.getOrDefault(id, "");
    return id.equals(by)
        || note.contains(id)
        || note.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
        || people.stream().anyMatch(person -> name.equals(person.familyName()));
  }
}
