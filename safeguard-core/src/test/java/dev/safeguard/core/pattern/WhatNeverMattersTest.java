package dev.safeguard.core.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.tokenize.SessionTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entries that come twice, other pupils, and the year of the calendar: none changes anything. */
class WhatNeverMattersTest {
  private static final int PUPILS = 300;
  private static final long SEED = 20260427;

  private final SessionTokens tokens = RandomPupils.tokens(SEED);
  private final RandomPupils pupils = new RandomPupils(SEED, "Amelia");
  private final Random random = new Random(SEED);

  @AfterEach
  void close() {
    tokens.close();
  }

  private static SchoolCalendar calendar(LocalDate asOf) {
    return SchoolCalendar.builder()
        .term(asOf.minusDays(700), asOf)
        .closed(asOf.minusDays(32), asOf.minusDays(28))
        .closed(asOf.minusDays(95), asOf.minusDays(82))
        .closed(asOf.minusDays(240), asOf.minusDays(200))
        .build();
  }

  private Patterns patterns(StudentRecord record, LocalDate asOf) {
    return new StandardPatternExtractor()
        .extract(RandomPupils.tokenized(record, tokens), calendar(asOf));
  }

  @Test
  void anEntryThatComesTwiceUnderOneIdCountsOnce() {
    for (int i = 0; i < PUPILS; i++) {
      StudentRecord record = pupils.next().build();
      StudentRecord twice = RandomPupils.shuffled(withSomeTwice(record), random);
      assertTrue(
          record.eventCount() == 0 || twice.eventCount() > record.eventCount(), "some came twice");
      assertEquals(patterns(record, Story.AS_OF), patterns(twice, Story.AS_OF));
    }
  }

  /** Of each kind of entry the first, and any other by chance, once more. */
  private StudentRecord withSomeTwice(StudentRecord record) {
    StudentRecord.Builder builder = moved(record, 0);
    some(record.incidents()).forEach(builder::add);
    some(record.attendance()).forEach(builder::add);
    some(record.assessments()).forEach(builder::add);
    some(record.communications()).forEach(builder::add);
    some(record.onlineSafety()).forEach(builder::add);
    some(record.concerns()).forEach(builder::add);
    some(record.interventions()).forEach(builder::add);
    return builder.build();
  }

  private <E> List<E> some(List<E> entries) {
    List<E> some = new ArrayList<>();
    for (E entry : entries) {
      if (some.isEmpty() || random.nextInt(4) == 0) {
        some.add(entry);
      }
    }
    return some;
  }

  @Test
  void anotherPupilChangesNothing() {
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session = pipeline.open(Site.standard())) {
      List<StudentRecord> records = new ArrayList<>();
      List<Analysis> alone = new ArrayList<>();
      for (int i = 0; i < PUPILS / 3; i++) {
        StudentRecord record = pupils.next().build();
        records.add(record);
        alone.add(session.analyze(record));
      }
      for (int i = 0; i < records.size(); i++) {
        session.analyze(pupils.next().build());
        Analysis again = session.analyze(records.get(i));
        assertEquals(alone.get(i).patterns(), again.patterns());
        assertEquals(alone.get(i).local(), again.local());
      }
    }
  }

  @Test
  void moreThanAYearLaterUnderACalendarMovedAlikeNothingDiffers() {
    for (int i = 0; i < PUPILS; i++) {
      StudentRecord record = pupils.next().build();
      // Whole weeks, since a Monday stays a Monday.
      int days = 7 * (1 + random.nextInt(150));
      StudentRecord later = moved(record, days).build();
      assertEquals(patterns(record, Story.AS_OF), patterns(later, Story.AS_OF.plusDays(days)));
    }
  }

  /** The same record so many days later. */
  private static StudentRecord.Builder moved(StudentRecord record, int days) {
    StudentRecord.Builder moved =
        StudentRecord.builder(record.studentId()).asOf(Story.AS_OF.plusDays(days));
    for (Incident e : record.incidents()) {
      moved.add(
          new Incident(
              e.id(),
              e.type(),
              e.severity(),
              time(e.timestamp(), days),
              e.location(),
              e.subject(),
              e.role(),
              e.reportedBy(),
              e.description(),
              e.action(),
              e.count()));
    }
    for (AttendanceMark e : record.attendance()) {
      moved.add(
          new AttendanceMark(
              e.id(), EventTime.on(e.timestamp().date().plusDays(days)), e.session(), e.code()));
    }
    for (Assessment e : record.assessments()) {
      moved.add(
          new Assessment(
              e.id(),
              e.subject(),
              e.score(),
              e.maxScore(),
              e.performanceLevel(),
              e.type(),
              time(e.timestamp(), days)));
    }
    for (Communication e : record.communications()) {
      moved.add(
          new Communication(
              e.id(), e.source(), e.urgency(), time(e.timestamp(), days), e.content()));
    }
    for (OnlineSafetyEvent e : record.onlineSafety()) {
      moved.add(
          new OnlineSafetyEvent(
              e.id(), e.category(), e.severity(), time(e.timestamp(), days), e.description()));
    }
    for (Concern e : record.concerns()) {
      moved.add(
          new Concern(
              e.id(), e.category(), time(e.timestamp(), days), e.description(), e.reportedBy()));
    }
    for (Intervention e : record.interventions()) {
      LocalDate started = e.started();
      LocalDate ended = e.ended();
      moved.add(
          new Intervention(
              e.id(),
              e.type(),
              started == null ? null : started.plusDays(days),
              ended == null ? null : ended.plusDays(days)));
    }
    for (PossibleSessions e : record.possibleSessions()) {
      moved.add(new PossibleSessions(e.from().plusDays(days), e.to().plusDays(days), e.perWeek()));
    }
    return moved;
  }

  private static @Nullable EventTime time(@Nullable EventTime time, int days) {
    return time == null ? null : EventTime.on(time.date().plusDays(days));
  }
}
