package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.core.tokenize.SessionTokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Red flags, thresholds and recurrence only grow as records are added. Of the register only
 * absences are added: a session attended rightly lowers the share of those missed.
 */
class MoreRecordsTakeNothingAwayTest {
  private static final int PUPILS = 800;
  private static final long SEED = 4711;
  private static final Set<PatternKind> GROWING =
      EnumSet.of(
          PatternKind.RECURRENCE,
          PatternKind.THRESHOLD,
          PatternKind.INDICATOR,
          PatternKind.MULTI_SOURCE);

  private SessionTokens tokens = RandomPupils.tokens(SEED);
  private RandomPupils pupils = new RandomPupils(SEED, "Amelia");

  @BeforeEach
  void open() {
    tokens = RandomPupils.tokens(SEED);
    pupils = new RandomPupils(SEED, "Amelia");
  }

  @AfterEach
  void close() {
    tokens.close();
  }

  @Test
  void anIncidentTakesNothingAway() {
    adding(record -> record.add(pupils.incident()));
  }

  @Test
  void anAbsenceTakesNothingAway() {
    adding(record -> record.add(pupils.absence()));
  }

  @Test
  void aResultTakesNothingAway() {
    adding(record -> record.add(pupils.assessment()));
  }

  @Test
  void aMessageTakesNothingAway() {
    adding(record -> record.add(pupils.communication()));
  }

  @Test
  void aConcernOrAnAlertTakesNothingAway() {
    adding(record -> record.add(pupils.concern()).add(pupils.alert()));
  }

  private void adding(Consumer<StudentRecord.Builder> more) {
    int compared = 0;
    for (int i = 0; i < PUPILS; i++) {
      StudentRecord.Builder record = pupils.next();
      List<Pattern> before = patterns(record).found();
      more.accept(record);
      List<Pattern> after = patterns(record).found();
      for (Pattern pattern : before) {
        if (GROWING.contains(pattern.kind())) {
          compared++;
          stillThere(pattern, after);
        }
      }
    }
    assertTrue(compared > PUPILS, "only " + compared + " were compared");
  }

  private static void stillThere(Pattern pattern, List<Pattern> after) {
    Pattern same = null;
    for (Pattern candidate : after) {
      if (candidate.code().equals(pattern.code())
          && (candidate.kind() == pattern.kind() || becomesThreshold(pattern, candidate))) {
        same = candidate;
      }
    }
    assertNotNull(same, "lost " + Story.label(pattern));
    String label = Story.label(pattern) + " as " + Story.label(same);
    assertTrue(same.frequency() >= pattern.frequency(), label);
    assertTrue(same.severity() >= pattern.severity(), label);
    assertTrue(same.evidence().containsAll(pattern.evidence()), label);
    if (same.kind() == pattern.kind()) {
      assertTrue(same.strength() >= pattern.strength(), label);
    }
  }

  /** Absence from a handful of marks, once there are enough of them, is measured. */
  private static boolean becomesThreshold(Pattern before, Pattern after) {
    return before.code().family() == PatternFamily.PERSISTENT_ABSENCE
        && before.kind() == PatternKind.RECURRENCE
        && after.kind() == PatternKind.THRESHOLD;
  }

  private Patterns patterns(StudentRecord.Builder record) {
    return new StandardPatternExtractor()
        .extract(RandomPupils.tokenized(record.build(), tokens), SchoolCalendar.weekdays());
  }
}
