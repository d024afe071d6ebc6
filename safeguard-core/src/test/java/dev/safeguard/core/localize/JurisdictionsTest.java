package dev.safeguard.core.localize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport.NextStep;
import dev.safeguard.api.risk.DataSufficiency;
import dev.safeguard.api.risk.RiskAssessment;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.Fact;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.stage.LocalizedAnalysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same pupil, in each place and in each language. */
class JurisdictionsTest {
  private static final StandardLocalizer LOCALIZER =
      new StandardLocalizer(LocalizationProviders.discover());

  static List<Jurisdiction> jurisdictions() {
    return LanguagesTest.jurisdictions();
  }

  private static LocalizedAnalysis at(String place, String language, RiskLevel level) {
    Samples pupil = PupilWithEverything.samples();
    pupil.local = new RiskAssessment(level, 90, 0.9, DataSufficiency.SUFFICIENT, 70, List.of());
    pupil.level = level;
    pupil.site =
        Site.builder()
            .jurisdiction(place)
            .calendar(
                SchoolCalendar.builder()
                    .term(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 20))
                    .term(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 17))
                    .build())
            .build();
    return LOCALIZER.localize(
        pupil.analysis(),
        pupil.record.build(),
        new Reader(Audience.DSL, Locale.forLanguageTag(language)),
        pupil.site,
        pupil.resolver());
  }

  private static String steps(String place, String language) {
    return at(place, language, RiskLevel.CRITICAL).nextSteps().stream()
        .map(step -> step.timeframe() + " | " + step.action() + " | " + step.responsible())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GB-ENG; designated safeguarding lead (DSL); children's social care; the police (999)",
        "GB-WLS; designated safeguarding person (DSP); single point of contact; the police (999)",
        "GB-SCT; leads on child protection; social work; the police (999)",
        "GB-NIR; designated teacher (DT); children's social services; PSNI",
        "IE; designated liaison person (DLP); Tusla; An Garda Síochána",
        "US; leads on child protection; child protective services (CPS); law enforcement",
      })
  void stepsNameTheRoleAndTheBodiesOfThePlace(
      String place, String role, String body, String police) {
    String steps = steps(place, "en");
    for (String name : List.of(role, body, police)) {
      assertTrue(steps.contains(name), name + " is not in\n" + steps);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GB-ENG; yr arweinydd diogelu dynodedig (DSL); gofal cymdeithasol plant",
        "GB-WLS; y person diogelu dynodedig (DSP); pwynt cyswllt unigol yr awdurdod lleol",
        "GB-NIR; yr athro dynodedig (DT); gwasanaethau cymdeithasol plant",
        "IE; y person cyswllt dynodedig (DLP); Tusla",
      })
  void theyDoSoInWelshToo(String place, String role, String body) {
    String steps = steps(place, "cy");
    assertTrue(steps.contains(role), steps);
    assertTrue(steps.contains(body), steps);
  }

  @Test
  void whatIsLawInOnePlaceOnlyIsSaidThereOnly() {
    for (Jurisdiction place : jurisdictions()) {
      String code = place.code();
      String steps = steps(code, "en");
      assertEquals(code.equals("GB-ENG"), steps.contains("within one working day"), code);
      assertEquals(code.equals("GB-NIR"), steps.contains("is itself an offence"), code);
      assertEquals(code.equals("IE"), steps.contains("is a mandated person"), code);
      assertEquals(code.equals("US"), steps.contains("written report"), code);
    }
  }

  @Test
  void anOffenceInNorthernIrelandIsForWhoeverKnowsOfItToReport() {
    for (String language : List.of("en", "cy")) {
      NextStep offence = at("GB-NIR", language, RiskLevel.CRITICAL).nextSteps().get(2);
      assertEquals(
          language.equals("en") ? "Whoever knows of it" : "Pwy bynnag sy'n gwybod amdani",
          offence.responsible());
    }
  }

  @Test
  void anAuthoritysClockRunsThroughTheHolidaysAndTheSchoolsDoesNot() {
    // A Friday, the last day before three weeks of holiday.
    List<NextStep> england = at("GB-ENG", "en", RiskLevel.CRITICAL).nextSteps();
    assertEquals(LocalDate.of(2026, 3, 23), england.get(england.size() - 1).due());
    assertEquals(
        LocalDate.of(2026, 4, 14), at("IE", "en", RiskLevel.HIGH).nextSteps().get(0).due());
    List<NextStep> us = at("US", "en", RiskLevel.CRITICAL).nextSteps();
    assertEquals("Send the written report that follows the spoken one.", us.get(2).action());
    assertEquals(LocalDate.of(2026, 3, 21), us.get(2).due());
  }

  @Test
  void aLineThatIsStatutoryInEnglandIsNotCalledSoElsewhere() {
    for (Jurisdiction place : jurisdictions()) {
      String text =
          at(place.code(), "en", RiskLevel.HIGH).concerns().stream()
              .map(concern -> concern.description())
              .collect(Collectors.joining());
      assertEquals(
          place.code().equals("GB-ENG"),
          text.contains("10% or more is persistent absence"),
          place.code());
    }
  }

  @ParameterizedTest
  @MethodSource("jurisdictions")
  void everyTermStepAndFactHasItsSourceAndTheDayItWasChecked(Jurisdiction place) {
    List<String> known = place.facts().stream().map(Fact::key).toList();
    place.terms().values().forEach(terms -> assertTrue(known.containsAll(terms.keySet())));
    for (List<StepRule> steps : place.nextSteps().values()) {
      for (StepRule step : steps) {
        assertTrue(known.contains(step.actionKey().replace(".action", "")), step.actionKey());
      }
    }
    for (Fact fact : place.facts()) {
      assertFalse(fact.source().isBlank() || fact.statement().isBlank(), fact.key());
      assertEquals(LocalDate.of(2026, 11, 29), fact.checked());
    }
  }
}
