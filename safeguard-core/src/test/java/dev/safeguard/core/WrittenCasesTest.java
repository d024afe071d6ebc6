package dev.safeguard.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole pipeline against what a safeguarding lead would accept. */
class WrittenCasesTest {
  private static Map<WrittenCase, RiskLevel> levels(String resource) {
    Map<WrittenCase, RiskLevel> levels = new LinkedHashMap<>();
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      for (WrittenCase written : WrittenCase.of(resource)) {
        levels.put(written, session.analyze(written.record()).level());
      }
    }
    return levels;
  }

  /**
   * The columns: the file; how many of its cases must be acceptable; and how many that must be
   * critical may come out below high. When they were new, before anything was mended or learnt for
   * them, acceptable were of those
   *
   * <ul>
   *   <li>in words 42 (of 70), and 63 before a classifier read them too: essays and figures of
   *       speech are the price of what it finds elsewhere;
   *   <li>told indirectly 44 (of 90), nine critical ones below high;
   *   <li>in plain words 53 (of 80), seven of them; goodbye letters are left;
   *   <li>short 81 (of 100), one of them, a homework that says it is not made up;
   *   <li>of disguised beginnings 62 (of 80), two of them: a visit to a grandmother, and lifts
   *       home;
   *   <li>harmless in alarming words and grave in none 65 (of 110), five of them;
   *   <li>hard ones of real logs, where a second entry explains the first or a small child has its
   *       own words, 54 (of 100), six of them;
   *   <li>typical of a school 74 (of 100), one of them;
   *   <li>everyday, a third of them of codes and numbers alone, 66 (of 80), none of them;
   *   <li>by an assessor who had read what this library promises 105 (of 120), one of them;
   *       vignettes of a trainer 90 (of 120), none; half codes and half short notes by a deputy 85
   *       (of 110), one; by another assessor, when those had been learnt from, 94 (of 110), two;
   *       and when that had been too, everyday ones of a primary school 100 (of 110), one, and
   *       acceptance cases of a tester 94 (of 110), none; and when these had been, the working week
   *       of a secondary school 90 (of 100), none;
   *   <li>hard ones by a lead of twenty years 84 (of 110), two, and by an adviser who looks for
   *       unfairness to families 83 (of 110), one; both when all others had been learnt from;
   *   <li>and when these had been, by a lead of an all-through school 85 (of 110), none, and, when
   *       that had been too, an acceptance test of a consultant 89 (of 110), one, a goodbye in a
   *       mother's message.
   * </ul>
   */
  @ParameterizedTest
  @CsvSource({
    "written-cases, 102, 0",
    "written-cases-in-words, 65, 0",
    "written-cases-indirect, 79, 0",
    "written-cases-plain, 71, 0",
    "written-cases-short, 91, 0",
    "written-cases-disguised, 72, 0",
    "written-cases-alarming, 75, 1",
    "written-cases-logs, 66, 1",
    "written-cases-typical, 83, 0",
    "written-cases-everyday, 71, 0",
    "written-cases-assessor, 114, 0",
    "written-cases-vignettes, 101, 0",
    "written-cases-deputy, 102, 0",
    "written-cases-promises, 103, 0",
    "written-cases-everyday-primary, 107, 0",
    "written-cases-acceptance, 101, 0",
    "written-cases-working-week, 93, 0",
    "written-cases-lead, 90, 1",
    "written-cases-adviser, 91, 0",
    "written-cases-all-through, 92, 0",
    "written-cases-consultant, 92, 0"
  })
  void asManyAreAcceptableAsWere(String file, int acceptable, int criticalBelowHigh) {
    Map<WrittenCase, RiskLevel> levels = levels("risk/" + file + ".json");
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    levels.forEach(
        (written, level) -> {
          if (!written.levels().contains(level)) {
            wrong.add(written.name() + ": " + level + ", wanted " + written.levels());
          }
          if (written.mustBeCritical() && level.compareTo(RiskLevel.HIGH) < 0) {
            missed.add(written.name());
          }
        });
    assertTrue(levels.size() - wrong.size() >= acceptable, wrong::toString);
    assertTrue(missed.size() <= criticalBelowHigh, missed::toString);
  }
}
