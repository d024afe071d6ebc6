package dev.safeguard.example.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.Safeguard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a safeguarding lead would expect of the example school's reports. */
class StoriesAreSeenTest {
  private static final Map<String, Analysis> ANALYSES = new HashMap<>();
  private static Map<String, String> told = Map.of();

  @BeforeAll
  static void analyze() throws IOException {
    told = new School(ExampleDataTest.SEED).told();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      for (StudentRecord record :
          ExampleDataTest.accepted(ExampleDataTest.DATA.resolve("records.jsonl"))) {
        ANALYSES.put(record.studentId(), session.analyze(record));
      }
    }
  }

  private static Analysis of(String story) {
    return pupil(Objects.requireNonNull(told.get(story + ".txt")));
  }

  private static Analysis pupil(String id) {
    return Objects.requireNonNull(ANALYSES.get(id));
  }

  private static boolean has(String story, String code, PatternKind kind) {
    return of(story).patterns().found().stream()
        .anyMatch(p -> p.code().token().equals(code) && p.kind() == kind);
  }

  @Test
  void exploitationIsTheGravestOfAll() {
    assertEquals(RiskLevel.CRITICAL, of("county-lines").level());
    assertTrue(has("county-lines", "CONCERN_CHILD_CRIMINAL_EXPLOITATION", PatternKind.INDICATOR));
    assertTrue(has("county-lines", "BEHAV_WEAPON", PatternKind.INDICATOR));
    assertEquals(told.get("county-lines.txt"), byScore().get(0));
  }

  @Test
  void oneDisclosureOfSelfHarmIsEnough() {
    assertTrue(of("self-harm").level().compareTo(RiskLevel.HIGH) >= 0);
    assertTrue(has("self-harm", "CONCERN_SELF_HARM", PatternKind.INDICATOR));
  }

  @Test
  void anAdultOnlineIsHigh() {
    assertTrue(of("online-contact").level().compareTo(RiskLevel.HIGH) >= 0);
    assertTrue(has("online-contact", "ONLINE_GROOMING", PatternKind.INDICATOR));
  }

  @Test
  void neglectThatNeverHasOneGreatDayIsSeen() {
    assertTrue(of("neglect").level().compareTo(RiskLevel.MEDIUM) >= 0);
    assertTrue(has("neglect", "CONCERN_NEGLECT", PatternKind.RECURRENCE));
    assertTrue(has("neglect", "ATTEND_LATENESS", PatternKind.RECURRENCE));
  }

  @Test
  void mondaysAreTold() {
    assertTrue(has("mondays", "ATTEND_WEEKDAY", PatternKind.WEEKDAY));
  }

  @Test
  void fallingMarksAreADecline() {
    assertTrue(has("withdrawal", "ACAD_DECLINING", PatternKind.DECLINE));
    assertTrue(has("withdrawal", "BEHAV_WITHDRAWN", PatternKind.RECURRENCE));
  }

  @Test
  void aVictimIsNoOffender() {
    assertTrue(has("bullied", "VICTIM_BULLYING", PatternKind.RECURRENCE));
    assertFalse(
        of("bullied").patterns().found().stream()
            .anyMatch(p -> p.code().token().startsWith("BEHAV_")));
  }

  @Test
  void aSteadyPupilIsRepeatedAndNotRising() {
    assertTrue(has("steady", "BEHAV_DISRUPTIVE", PatternKind.RECURRENCE));
    assertFalse(
        of("steady").patterns().found().stream()
            .anyMatch(p -> p.kind() == PatternKind.RATE_INCREASE));
    assertEquals(RiskLevel.LOW, of("steady").level());
  }

  @Test
  void supportWithoutEffectIsSaid() {
    assertTrue(has("mentoring-without-effect", "INTERV_MENTORING", PatternKind.NON_RESPONSE));
  }

  @Test
  void behaviourThatTurnsGraveIsAmongTheFirst() {
    assertTrue(of("deteriorating").level().compareTo(RiskLevel.MEDIUM) >= 0);
    assertTrue(byScore().indexOf(told.get("deteriorating.txt")) < 8);
  }

  @Test
  void aPartTimeTimetableIsNoTruancy() {
    assertFalse(
        of("young-carer").patterns().found().stream()
            .anyMatch(p -> p.code().token().startsWith("ATTEND_")));
  }

  @Test
  void fourWeeksAreLittleToJudgeBy() {
    assertEquals(RiskLevel.LOW, of("new-arrival").level());
    assertTrue(of("new-arrival").local().sufficiency() != DataSufficiency.NONE);
  }

  @Test
  void anOrdinaryPupilIsNotHigh() {
    List<String> ordinary = new ArrayList<>(ANALYSES.keySet());
    ordinary.removeAll(told.values());
    assertEquals(48, ordinary.size());
    for (String id : ordinary) {
      assertTrue(pupil(id).level().compareTo(RiskLevel.HIGH) < 0);
    }
  }

  private static List<String> byScore() {
    return ANALYSES.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, Analysis> entry) -> -entry.getValue().score()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
