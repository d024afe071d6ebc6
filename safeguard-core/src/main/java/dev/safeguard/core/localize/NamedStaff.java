package dev.safeguard.core.localize;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.stage.Analysis;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the record of an allegation against staff names, be it as the one whom it is about, as the
 * one who wrote it down or in passing: a record seldom says which, so none of them is to be asked
 * to act on it. Somebody is named by id, by any word of a name, or by the title of a role. A name
 * that is spelt otherwise in the record than on the roster and in the profile is not found.
 *
 * <p>Without an allegation, which is nearly always, it costs a look through the patterns and the
 * concerns; with one, a pass over the record's texts.
 */
final class NamedStaff {
  private static final NamedStaff NOBODY = new NamedStaff(false, Set.of());
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "rev", "fr", "sr");

  /** Roles that more than one person has at a time, none of them the others' deputy. */
  private static final Set<StaffRole> HELD_BY_SEVERAL =
      EnumSet.of(StaffRole.CLASS_TEACHER, StaffRole.PASTORAL_LEAD);

  private final boolean allegation;
  private final Set<String> ids;

  private NamedStaff(boolean allegation, Set<String> ids) {
    this.allegation = allegation;
    this.ids = ids;
  }

  /**
   * Those of the site's profile whom the record names, if it holds an allegation.
   *
   * @param said how people speak of whoever holds a role
   */
  static NamedStaff of(Analysis analysis, StudentRecord record, Site site, SpokenTitles said) {
    if (!isAllegation(analysis)) {
      return NOBODY;
    }
    Set<String> known = new HashSet<>();
    String text = wordsOf(record, known);
    Map<String, Person> roster = new HashMap<>();
    for (Person person : site.roster().people()) {
      if (person.id() != null) {
        roster.put(person.id().strip(), person);
      }
    }
    Set<String> ids = new HashSet<>();
    for (StaffMember member : site.profile().staff().values()) {
      Person person = roster.get(member.id());
      if (known.contains(member.id())
          || holds(text, member.id())
          || holds(text, member.name())
          || (person != null && holds(text, names(person)))) {
        ids.add(member.id());
      }
    }
    boolean deputy = said.deputyIn(text);
    for (StaffRole role : said.in(text)) {
      holders(role, deputy, record, site.profile()).forEach(holder -> ids.add(holder.id()));
    }
    return new NamedStaff(true, ids);
  }

  /** Those who may be meant where a role is spoken of; a title does not tell deputies apart. */
  private static List<StaffMember> holders(
      StaffRole role, boolean deputy, StudentRecord record, SchoolProfile profile) {
    List<StaffMember> holders = profile.holders(role);
    List<StaffMember> meant =
        new ArrayList<>(
            deputy || HELD_BY_SEVERAL.contains(role) || holders.isEmpty()
                ? holders
                : holders.subList(0, 1));
    StaffMember teacher =
        role == StaffRole.CLASS_TEACHER && record.className() != null
            ? profile.classTeacher(record.className())
            : null;
    if (teacher != null) {
      meant.add(teacher);
    }
    return meant;
  }

  /** Recorded or written of in any way, denied or long ago too: who acts on it is asked anew. */
  private static boolean isAllegation(Analysis analysis) {
    List<ConcernEvent> concerns = analysis.record().concerns();
    for (int i = 0; i < concerns.size(); i++) {
      if (concerns.get(i).category() == ConcernCategory.STAFF_ALLEGATION) {
        return true;
      }
    }
    List<IndicatorEvent> indicators = analysis.record().indicators();
    for (int i = 0; i < indicators.size(); i++) {
      if (indicators.get(i).category() == ConcernCategory.STAFF_ALLEGATION) {
        return true;
      }
    }
    List<Pattern> found = analysis.patterns().found();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).code().detail() == ConcernCategory.STAFF_ALLEGATION) {
        return true;
      }
    }
    return false;
  }

  /** Whether the record holds an allegation. */
  boolean allegation() {
    return allegation;
  }

  /** Whether it holds one and names this person. */
  boolean has(StaffMember member) {
    return allegation && ids.contains(member.id());
  }

  /** All that the record says in words, folded; ids of people go into a set of their own. */
  private static String wordsOf(StudentRecord record, Set<String> ids) {
    StringBuilder text = new StringBuilder(" ");
    for (Incident incident : record.incidents()) {
      add(ids, incident.reportedBy());
      append(text, incident.type());
      append(text, incident.location());
      append(text, incident.subject());
      append(text, incident.action());
      append(text, incident.description());
      append(text, incident.reportedBy());
    }
    for (Concern concern : record.concerns()) {
      add(ids, concern.reportedBy());
      append(text, concern.description());
      append(text, concern.reportedBy());
      append(text, concern.category());
    }
    for (Communication message : record.communications()) {
      append(text, message.content());
      append(text, message.source());
    }
    for (OnlineSafetyEvent event : record.onlineSafety()) {
      append(text, event.category());
      append(text, event.description());
    }
    for (Assessment assessment : record.assessments()) {
      append(text, assessment.subject());
      append(text, assessment.type());
    }
    for (Intervention support : record.interventions()) {
      append(text, support.type());
    }
    for (Person person : record.people()) {
      add(ids, person.id());
      append(text, names(person));
    }
    return text.toString();
  }

  private static void add(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id.strip());
    }
  }

  private static void append(StringBuilder text, @Nullable String words) {
    if (words != null) {
      text.append(folded(words)).append(folded(words.replaceAll("['’ʼ`]", "")));
    }
  }

  private static String names(Person person) {
    StringBuilder names = new StringBuilder();
    for (String name :
        new @Nullable String[] {person.givenName(), person.preferredName(), person.familyName()}) {
      if (name != null) {
        names.append(name).append(' ');
      }
    }
    return names.toString();
  }

  /** Whether any word of a name but its title stands in the text. */
  private static boolean holds(String text, String name) {
    for (String written : List.of(name, name.replaceAll("['’ʼ`]", ""))) {
      for (String word : folded(written).strip().split(" ", -1)) {
        if (word.length() > 1 && !TITLES.contains(word) && text.contains(" " + word + " ")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Lower case without accents, words apart by one space, and one at both ends. */
  static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return " " + plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
