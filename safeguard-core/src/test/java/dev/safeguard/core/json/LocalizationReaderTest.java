package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.Fact;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.Jurisdiction.Unit;
import dev.safeguard.api.spi.LanguagePack;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizationReaderTest {
  private static final String STEP = "[{'key': 's', 'within': 1, 'fact': 'f', 'source': 'x'}]";
  private static final String PLACE =
      """
      {'code': 'XX', 'checked': '2026-03-20',
       'nextSteps': {'LOW': STEP, 'MEDIUM': STEP, 'HIGH': STEP, 'CRITICAL':
         [{'key': 'c', 'within': 2, 'unit': 'DAYS', 'roles': ['HEAD_TEACHER'], 'fact': 'g',
           'source': 'y'}]},
       'terms': {'term.dsl': {'en': 'the lead', 'cy': 'yr arweinydd', 'source': 'z'}},
       'facts': [{'statement': 'It rains.', 'source': 'w'}]}
      """
          .replace("STEP", STEP);

  private static InputStream in(String json) {
    return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAPlaceWithItsSources() {
    Jurisdiction place = LocalizationReader.jurisdiction(in(PLACE));
    assertEquals("XX", place.code());
    assertEquals(
        List.of(StepRule.of(1, Unit.SCHOOL_DAYS, List.of(), "s")),
        place.nextSteps().get(RiskLevel.LOW));
    assertEquals(
        List.of(StepRule.of(2, Unit.DAYS, List.of(StaffRole.HEAD_TEACHER), "c")),
        place.nextSteps().get(RiskLevel.CRITICAL));
    assertEquals(
        Map.of("term.dsl", "yr arweinydd"), place.terms().get(Locale.forLanguageTag("cy")));
    LocalDate checked = LocalDate.of(2026, 3, 20);
    assertEquals(
        List.of(
            new Fact("s", "f", "x", checked),
            new Fact("s", "f", "x", checked),
            new Fact("s", "f", "x", checked),
            new Fact("c", "g", "y", checked),
            new Fact("term.dsl", "the lead | yr arweinydd", "z", checked),
            new Fact("fact.1", "It rains.", "w", checked)),
        place.facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'roles'|'role'|/nextSteps/CRITICAL/0/role: is not known",
        "'unit'|'units'|/nextSteps/CRITICAL/0/units: is not known",
        "'HIGH'|'High'|/nextSteps/High: is not known",
        "'facts'|'fakten'|/fakten: is not known",
      },
      quoteCharacter = '"')
  void aNameThatIsNotKnownIsRefused(String name, String misspelt, String told) {
    ConfigurationException error =
        assertThrows(
            ConfigurationException.class,
            () -> LocalizationReader.jurisdiction(in(PLACE.replace(name, misspelt))));
    assertTrue(String.valueOf(error.getMessage()).contains(told), error::getMessage);
  }

  @Test
  void aLevelThatIsNotThereIsTold() {
    String place = PLACE.replace("'LOW': " + STEP + ", ", "");
    assertEquals(
        "localisation /nextSteps/LOW: is missing",
        assertThrows(ConfigurationException.class, () -> LocalizationReader.jurisdiction(in(place)))
            .getMessage());
  }

  private static String placeWithTerms(String more) {
    return PLACE.replace("'source': 'z'}}", "'source': 'z'}, " + more + "}");
  }

  @Test
  void aSourceMayBeThatOfATerm() {
    List<Fact> facts =
        LocalizationReader.jurisdiction(
                in(
                    placeWithTerms(
                        "'term.a': {'en': 'a', 'source': 'as term.dsl'},"
                            + " 'term.b': {'en': 'b', 'source': 'as term.dsl: deputies'},"
                            + " 'term.c': {'en': 'c', 'source': 'as it was read'}")))
            .facts();
    assertEquals(
        List.of("z", "z: deputies", "as it was read"),
        facts.stream().filter(f -> f.key().matches("term.[abc]")).map(Fact::source).toList());
  }

  @Test
  void butOnlyOfOneThatNamesItsOwn() {
    assertEquals(
        "localisation /terms/term.b/source: must name a term that names its own source",
        refusal(
            "'term.a': {'en': 'a', 'source': 'as term.dsl'}, 'term.b': {'en': 'b', 'source': 'as term.a'}"));
    assertEquals(
        "localisation /terms/term.x/source: is missing",
        refusal("'term.a': {'en': 'a', 'source': 'as term.x'}"));
  }

  private static String refusal(String terms) {
    return String.valueOf(
        assertThrows(
                ConfigurationException.class,
                () -> LocalizationReader.jurisdiction(in(placeWithTerms(terms))))
            .getMessage());
  }

  @Test
  void readsALanguageWhoseNamesAreNested() {
    LanguagePack pack =
        LocalizationReader.language(
            in(
                "{'language': 'cy', 'texts': {'a': {'b': 'un', 'c': ['dau', 'tri']}, 'd': 'pedwar'}}"));
    assertEquals("cy", pack.language().toLanguageTag());
    assertEquals(Map.of("a.b", "un", "a.c.1", "dau", "a.c.2", "tri", "d", "pedwar"), pack.texts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'code': 'XX' | 'code': '' | localisation /code: must be a string that is not blank",
        "2026-03-20 | soon | localisation /checked: must be a date such as 2026-03-20",
        "'LOW' | 'NONE' | localisation /nextSteps/NONE: is not known; there may be [CRITICAL, HIGH, LOW, MEDIUM]",
        "'within': 2 | 'within': -2 | localisation /nextSteps/CRITICAL/0/within: must be a whole number of at least 0",
        "DAYS | WEEKS | localisation /nextSteps/CRITICAL/0/unit: must be one of [SCHOOL_DAYS, WORKING_DAYS, DAYS]",
        "HEAD_TEACHER | DEAN | localisation /nextSteps/CRITICAL/0/roles/0: must be one of [SAFEGUARDING_LEAD, HEAD_TEACHER, CHAIR_OF_GOVERNORS, ALLEGATIONS_CONTACT, CLASS_TEACHER, PASTORAL_LEAD, ATTENDANCE_LEAD, ONLINE_SAFETY_LEAD]",
        ", 'source': 'z' | `` | localisation /terms/term.dsl/source: is missing",
        "'w' | 3 | localisation /facts/0/source: must be a string that is not blank",
        "{'code' | {code | localisation: is not JSON, line 1",
      })
  void saysWhereAndWhyItRefuses(String from, String to, String message) {
    String wrong = PLACE.replace(from, to);
    assertEquals(
        message,
        assertThrows(ConfigurationException.class, () -> LocalizationReader.jurisdiction(in(wrong)))
            .getMessage());
  }

  @Test
  void aTextThatIsNoTextIsRefused() {
    assertEquals(
        "localisation /texts/a/b: must be a string",
        assertThrows(
                ConfigurationException.class,
                () ->
                    LocalizationReader.language(in("{'language': 'cy', 'texts': {'a': {'b': 1}}}")))
            .getMessage());
  }

  @Test
  void aLevelWithoutAStepIsRefused() {
    String wrong = PLACE.replace("'LOW': " + STEP, "'LOW': []");
    assertEquals(
        "localisation /nextSteps: XX has no next step for LOW",
        assertThrows(ConfigurationException.class, () -> LocalizationReader.jurisdiction(in(wrong)))
            .getMessage());
  }
}
