package dev.safeguard.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.report.Gaps;
import dev.safeguard.api.report.Year;
import dev.safeguard.api.report.Year.DayCount;
import dev.safeguard.core.localize.PupilWithEverything;
import dev.safeguard.core.localize.Samples;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The year as a picture and in numbers, and what was not known. */
class YearTest {

  private static String html(Samples pupil) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.html().render(pupil.report(), out);
    return out.toString();
  }

  private static String markdown(Samples pupil) throws IOException {
    StringBuilder out = new StringBuilder();
    Renderers.markdown().render(pupil.report(), out);
    return out.toString();
  }

  @Test
  void eachSortOfEventIsCountedByDay() {
    Year year = PupilWithEverything.samples().report().year();
    assertEquals(LocalDate.of(2026, 1, 9), year.from());
    assertEquals(9, year.incidents().size());
    assertEquals(10, year.absences().size());
    assertEquals(2, year.results().size());
    assertEquals(
        List.of(
            new DayCount(LocalDate.of(2026, 3, 12), 1),
            new DayCount(LocalDate.of(2026, 3, 15), 1),
            new DayCount(LocalDate.of(2026, 3, 17), 1)),
        year.worries());
    assertEquals(Samples.AS_OF, year.supports().get(0).to());
  }

  @Test
  void whatLiesMoreThanAYearBackIsLeftOutAndWhatHappenedToThePupilIsNoIncidentOfTheirs() {
    Samples pupil = Samples.empty();
    pupil.incident("I1", 365, IncidentType.THEFT, 2, Role.OFFENDER);
    pupil.incident("I2", 364, IncidentType.THEFT, 2, Role.OFFENDER);
    pupil.incident("I3", 9, IncidentType.BULLYING, 3, Role.VICTIM);
    pupil.incident("I4", 8, IncidentType.PRAISE, 0, Role.OFFENDER);
    pupil.absence(5, AttendanceCode.PRESENT_AM);
    Year year = pupil.report().year();
    assertEquals(List.of(new DayCount(Samples.AS_OF.minusDays(364), 1)), year.incidents());
    assertEquals(List.of(), year.absences());
    assertEquals(Samples.AS_OF.minusDays(364), year.from());
  }

  @Test
  void theTableHasEveryMonthOfTheYear() {
    List<YearTable.Row> rows =
        YearTable.of(PupilWithEverything.samples().report().year(), Samples.AS_OF);
    assertEquals(
        List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3)),
        rows.stream().map(YearTable.Row::month).toList());
    assertEquals(9, rows.stream().mapToInt(YearTable.Row::incidents).sum());
    assertEquals(10, rows.stream().mapToInt(YearTable.Row::absences).sum());
    assertEquals(38, rows.get(1).meanResult());
    assertTrue(Double.isNaN(rows.get(0).meanResult()));
  }

  @Test
  void eachLaneOfThePictureHasItsNameAndCountInWords() throws IOException {
    String html = html(PupilWithEverything.samples());
    assertTrue(
        html.contains(
            "<p id=\"year_incidents\"><strong>Incidents</strong> <span>9 · 19 January 2026 – 16"
                + " March 2026</span>"),
        html);
    Matcher named = Pattern.compile("role=\"img\" aria-labelledby=\"([a-z_]+)\"").matcher(html);
    int lanes = 0;
    while (named.find()) {
      assertTrue(html.contains("<p id=\"" + named.group(1) + "\">"), named.group());
      lanes++;
    }
    assertEquals(5, lanes);
  }

  @Test
  void whatChangedAndWhenIsSaidAndDrawn() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    String html = html(pupil);
    assertTrue(
        html.contains(
            "<span>About 16 February 2026</span>\n"
                + " <bdi>Disruptive behaviour: more often of late</bdi>"),
        html);
    assertTrue(html.contains("class=\"change\""));
    assertTrue(
        markdown(pupil)
            .contains("- About 16 February 2026: Disruptive behaviour: more often of late"),
        markdown(pupil));
  }

  @Test
  void markdownHasTheYearAsATable() throws IOException {
    assertTrue(
        markdown(PupilWithEverything.samples()).contains("| February 2026 | 4 | 4 | 38% | 0 |"),
        markdown(PupilWithEverything.samples()));
  }

  @Test
  void withoutAnEventThereIsNoPicture() throws IOException {
    assertFalse(html(Samples.empty()).contains("<svg"));
    assertTrue(Samples.empty().report().year().isEmpty());
  }

  @Test
  void whatIsNotKnownIsSaid() throws IOException {
    Samples pupil = PupilWithEverything.samples();
    pupil.undatedTheft();
    assertEquals(new Gaps(List.of(), List.of(Domain.INTERVENTION), 1), pupil.report().gaps());
    for (String page : List.of(html(pupil), markdown(pupil))) {
      assertTrue(page.contains("Too little to tell a change in: support"), page);
      assertTrue(page.contains("Entries without a date: 1"), page);
    }
    assertEquals(7, Samples.empty().report().gaps().nothing().size());
  }

  @Test
  void wherePartOfTheRecordIsLeftOutNobodyIsToldThatItIsEmpty() {
    assertEquals(
        List.of(Domain.ATTENDANCE, Domain.ACADEMIC),
        Samples.empty().report(Audience.CLASS_TEACHER).gaps().nothing());
  }

  @Test
  void aColumnInWhichNothingIsIsLeftOut() throws IOException {
    Samples pupil = Samples.empty();
    pupil.incident("I1", 10, IncidentType.THEFT, 2, Role.OFFENDER);
    for (String page : List.of(html(pupil), markdown(pupil))) {
      assertTrue(page.contains("Incidents"), page);
      assertFalse(page.contains("Concerns, alerts"), page);
      assertFalse(page.contains("Half days missed"), page);
    }
  }
}
