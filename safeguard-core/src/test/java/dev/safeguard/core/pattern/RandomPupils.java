package dev.safeguard.core.pattern;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.record.Assessment;
import dev.safeguard.api.record.AttendanceMark;
import dev.safeguard.api.record.AttendanceMark.Session;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.Concern;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.Intervention;
import dev.safeguard.api.record.OnlineSafetyEvent;
import dev.safeguard.api.record.PossibleSessions;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.tokenize.SessionTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Seeded pupils with every sort of record and, among many, every kind of pattern. */
final class RandomPupils {
  private static final String[] TYPES = {
    "disruptive", "defiance", "fight", "bullying", "knife", "vaping", "phone", "praise", "self harm"
  };
  private static final String[] SUBJECTS = {"Maths", "English", "Physics", "Art"};
  private static final String[] SOURCES = {"parent", "teacher", "police", "nurse"};
  private static final String[] ONLINE = {"gambling", "suicide search", "grooming", "vpn"};
  private static final String[] CONCERNS = {"neglect", "self harm", "bullying", "county lines"};
  private static final String[] NOTES = {
    "",
    " talked in class",
    " disclosed self-harm",
    " denies self harm",
    " always hungry",
    " says dad hits her",
    " used to be bullied",
    " might have a knife",
    "'s cousin is missing from home"
  };
  private static final String[] SUPPORT = {"mentoring", "counselling", "pastoral"};
  private static final AttendanceCode[] CODES = AttendanceCode.values();

  private final Random random;
  private final String name;
  private int history;
  private boolean lately;
  private int ids;

  /** The same seed gives the same pupils; all their words hold the name. */
  RandomPupils(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
  }

  /** Tokens under a key of a seed, so that a failure can be had again. */
  static SessionTokens tokens(long seed) {
    return new SessionTokens(new SeededRandom(seed));
  }

  static TokenizedRecord tokenized(StudentRecord record, SessionTokens tokens) {
    return new StandardTokenizer().tokenize(record, Site.standard(), tokens).record();
  }

  /** The same entries in another order. */
  static StudentRecord shuffled(StudentRecord record, Random random) {
    StudentRecord.Builder builder = StudentRecord.builder(record.studentId()).asOf(record.asOf());
    each(record.incidents(), random, builder::add);
    each(record.attendance(), random, builder::add);
    each(record.assessments(), random, builder::add);
    each(record.communications(), random, builder::add);
    each(record.onlineSafety(), random, builder::add);
    each(record.concerns(), random, builder::add);
    each(record.interventions(), random, builder::add);
    each(record.possibleSessions(), random, builder::add);
    return builder.build();
  }

  private static <E> void each(List<E> entries, Random random, Consumer<E> add) {
    List<E> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(add);
  }

  StudentRecord.Builder next() {
    int[] histories = {5, 30, 60, 120, 250, 500};
    history = histories[random.nextInt(histories.length)];
    lately = random.nextInt(3) == 0;
    StudentRecord.Builder record =
        StudentRecord.builder("STU" + ids++)
            .asOf(Story.AS_OF)
            .yearGroup("8")
            .className(name)
            .givenName(name)
            .familyName(name);
    for (int i = random.nextInt(16); i > 0; i--) {
      record.add(incident());
    }
    register(record);
    for (int i = random.nextInt(25); i > 0; i--) {
      record.add(assessment());
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      record.add(communication());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record.add(alert());
      record.add(concern());
      record.add(intervention());
    }
    if (random.nextInt(6) == 0) {
      LocalDate from = Story.AS_OF.minusDays(random.nextInt(history) + 1L);
      record.add(new PossibleSessions(from, from.plusDays(random.nextInt(90)), random.nextInt(15)));
    }
    return record;
  }

  Incident incident() {
    EventTime time = time();
    boolean graver = lately && time != null && time.date().isAfter(Story.AS_OF.minusDays(26));
    int severity = graver ? 4 + random.nextInt(2) : 1 + random.nextInt(oneIn(6) ? 5 : 3);
    return new Incident(
        id(),
        of(TYPES),
        oneIn(4) ? null : severity,
        time,
        name,
        of(SUBJECTS),
        random.nextInt(5) == 0 ? of(Role.values()) : null,
        name,
        note(),
        name,
        random.nextInt(8) == 0 ? 1 + random.nextInt(6) : 1);
  }

  Assessment assessment() {
    EventTime time = time();
    boolean marked = random.nextBoolean();
    boolean falling = lately && time != null && time.date().isAfter(Story.AS_OF.minusDays(42));
    boolean low = falling || oneIn(5);
    Double score = marked ? (low ? 20.0 : 60.0) + random.nextInt(20) : null;
    PerformanceLevel level =
        low ? PerformanceLevel.BELOW : PerformanceLevel.values()[1 + random.nextInt(4)];
    return new Assessment(
        id(), of(SUBJECTS), score, 100.0, random.nextBoolean() ? level : null, name, time);
  }

  Communication communication() {
    return new Communication(id(), of(SOURCES), of(Urgency.values()), time(), note());
  }

  OnlineSafetyEvent alert() {
    return new OnlineSafetyEvent(id(), of(ONLINE), 1 + random.nextInt(5), time(), note());
  }

  Concern concern() {
    return new Concern(id(), of(CONCERNS), time(), note(), name);
  }

  private Intervention intervention() {
    LocalDate started = Story.AS_OF.minusDays(random.nextInt(history + 1));
    LocalDate ended = oneIn(3) ? started.plusDays(random.nextInt(80)) : null;
    return new Intervention(id(), of(SUPPORT), oneIn(9) ? null : started, ended);
  }

  /** An absence at any time. */
  AttendanceMark absence() {
    EventTime day = EventTime.on(Story.AS_OF.minusDays(random.nextInt(history + 1)));
    AttendanceCode code = oneIn(2) ? AttendanceCode.O : AttendanceCode.I;
    return new AttendanceMark(id(), day, random.nextBoolean() ? Session.AM : null, code);
  }

  /** A whole register, often with more absence lately, on one weekday, or in one run. */
  private void register(StudentRecord.Builder record) {
    double before = random.nextInt(4) == 0 ? 0.3 : 0.03;
    double now = lately ? 0.5 : before;
    boolean mondays = oneIn(6);
    int truant = oneIn(8) ? random.nextInt(30) : -1;
    int last = oneIn(3) ? Math.min(history, 3) : history;
    for (int day = 0; day <= last; day++) {
      LocalDate date = Story.AS_OF.minusDays(day);
      int weekday = date.getDayOfWeek().getValue();
      boolean absent = random.nextDouble() < (day < 26 ? now : before);
      if (weekday > 5) {
        continue;
      }
      AttendanceCode code = absent ? AttendanceCode.I : AttendanceCode.PRESENT_AM;
      if (truant >= 0 && day >= truant && day < truant + 20) {
        code = AttendanceCode.O;
      } else if (mondays && weekday == 1 && random.nextBoolean()) {
        code = AttendanceCode.N;
      } else if (oneIn(12)) {
        code = of(CODES);
      }
      record.add(new AttendanceMark(id(), EventTime.on(date), Session.AM, code));
      record.add(new AttendanceMark(id(), EventTime.on(date), Session.PM, code));
    }
  }

  private @Nullable EventTime time() {
    if (oneIn(15)) {
      return null;
    }
    int day = random.nextInt(history + 1);
    day = lately ? Math.min(day, random.nextInt(history + 1)) : day;
    return EventTime.on(Story.AS_OF.minusDays(day));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  /** By the number of the entry, so that the pupils are those that they were without notes. */
  private String note() {
    return name + NOTES[ids * 31 % NOTES.length];
  }

  private String id() {
    return "E" + ids++;
  }

  private <T> T of(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** No secret: the bytes of an ordinary generator. */
  private static final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final Random bytes;

    SeededRandom(long seed) {
      this.bytes = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] target) {
      bytes.nextBytes(target);
    }
  }
}
