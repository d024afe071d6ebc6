package dev.safeguard.api.incremental;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.IndicatorEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.token.EventRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Stage 2 one event at a time, for a host or a stream processor that keeps a {@link PupilState} for
 * each pupil and feeds it what arrives.
 *
 * <p><b>What is fed.</b> An event is an entry of the pupil's record after stage 1, known by its
 * {@link EventRef}; the {@link IndicatorEvent}s with its reference belong to it. What is put under
 * a reference replaces all that was there under it, so a late, a corrected and a repeated entry
 * need no care; one that was deleted is {@linkplain #remove removed}. The order in which different
 * entries come never matters. Versions of <em>one</em> entry must come in their order: the last one
 * stands, and a removal is not remembered.
 *
 * <p><b>What is answered.</b> {@link #patterns} equals what the same {@code PatternExtractor} finds
 * in {@link #record}, the tokenised record of all that is known by the asked day.
 *
 * <p><b>References.</b> A session's references and tokens mean nothing in another session. A state
 * that is kept beyond one, and the events that are ever put into it or removed from it, need
 * references and a token that are made under a key of the host, the same key throughout. Evidence
 * then leads back to the record through that key alone. Under a session's references a corrected
 * entry would, in the next session, stand as a second one. An entry without an id has a reference
 * by its content: it cannot be corrected or told from its like, so entries that are fed one by one
 * need ids.
 *
 * <p>Implementations are stateless and safe for concurrent use. Methods refuse with {@code
 * IllegalArgumentException} a state that another kind of analyzer made.
 */
public interface IncrementalAnalyzer {

  /** The state of a pupil of whom no event is known. */
  PupilState empty(PupilContext context);

  /** The same events under another context. Constant cost. */
  PupilState withContext(PupilState state, PupilContext context);

  /**
   * The state with these entries, each in place of all that it held under the same reference.
   *
   * <p>Events count their days back from an as-of date, which is said once for all of them: it is
   * that of the tokenised record they are taken from. The state keeps the day itself. Feeding one
   * record's events from any as-of date on or after them comes to the same, but for one thing: an
   * intervention that ends after that date still is {@linkplain InterventionEvent#ONGOING ongoing}
   * in it, so it must be put again when it has ended.
   *
   * <p>Cost for each event is at most logarithmic in the number of events that the state holds.
   *
   * @param countedFrom the day from which the events count back
   * @param events entries, each with all its indicators; their order does not matter, and equal
   *     ones count once
   * @throws IllegalArgumentException if an indicator comes without its entry, if two different
   *     entries share a reference (two versions of one are two calls), or if a number lies outside
   *     what its type allows or a day outside the years 1 to 9999
   */
  PupilState put(PupilState state, LocalDate countedFrom, Collection<? extends Event> events);

  /**
   * The state with all events of a tokenised record, as by {@link #put(PupilState, LocalDate,
   * Collection)}: what stage 1 makes of the entries that are new or have changed, or of a whole
   * record to begin with. The record's token, year group, vulnerabilities and expected sessions are
   * not taken; they belong to the {@link PupilContext}.
   */
  default PupilState put(PupilState state, TokenizedRecord record) {
    List<Event> events = new ArrayList<>(record.eventCount() + record.indicators().size());
    events.addAll(record.incidents());
    events.addAll(record.attendance());
    events.addAll(record.assessments());
    events.addAll(record.communications());
    events.addAll(record.online());
    events.addAll(record.concerns());
    events.addAll(record.interventions());
    events.addAll(record.indicators());
    return put(state, record.asOf(), events);
  }

  /**
   * The state without these entries and their indicators. A reference of which it holds nothing is
   * no fault: a deletion may come twice. Cost for each is as that of {@code put}.
   */
  PupilState remove(PupilState state, Collection<EventRef> references);

  /**
   * The pupil's patterns as of a day. Events after it are left out, a support that ends after it is
   * ongoing, and undated events count as always; a batch would refuse a record that goes beyond its
   * as-of date. Cost is that of the batch over its look-back window.
   *
   * @param asOf the day that times in the result count back from, in the years 1 to 9999
   * @param calendar the school's days
   */
  Patterns patterns(PupilState state, LocalDate asOf, SchoolCalendar calendar);

  /**
   * All that is known by a day, as stage 1 would have told it of that day: for stage 3, which asks
   * how much there is to judge by. Cost grows linearly with the events of the state.
   *
   * @param asOf the day to count back from, in the years 1 to 9999; events after it are left out
   */
  TokenizedRecord record(PupilState state, LocalDate asOf);

  /**
   * The state as bytes, in a form that later versions of the library read. They are not encrypted,
   * and their checksum shows an accident, not an attack.
   */
  byte[] write(PupilState state);

  /**
   * The state that was written. Memory and time are bounded by the number of bytes, whatever they
   * are.
   *
   * @throws UnreadableStateException if these are not the bytes of a state, or of a version or with
   *     codes that this library does not know
   */
  PupilState read(byte[] written);
}
