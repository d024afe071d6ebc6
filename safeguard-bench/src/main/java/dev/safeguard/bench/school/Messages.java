package dev.safeguard.bench.school;

import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.record.Communication;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.bench.school.SchoolProfile.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Messages about a pupil. */
final class Messages {
  /** How urgent the messages are that a change adds. */
  private static final Mix<Urgency> PRESSING =
      new Mix<>(List.of(Urgency.HIGH_PRIORITY, Urgency.URGENT), List.of(2.0, 3.0));

  /**
   * What is a pupil's own.
   *
   * @param messages messages in a week
   * @param urgencies how urgent they are
   * @param sources from whom they are
   */
  record Habits(double messages, Mix<Urgency> urgencies, Mix<CommunicationSource> sources) {

    static Habits draw(Contact contact, Draws draws) {
      return new Habits(
          contact.messages().draw(draws),
          contact.urgencies().own(contact.likeness(), draws),
          contact.sources().own(contact.likeness(), draws));
    }
  }

  /** Keeps the messages about a pupil. */
  static List<Communication> keep(
      Contact contact, List<LocalDate> days, Habits habits, Change change, Seed seed) {
    List<Communication> messages = new ArrayList<>();
    Draws usual = seed.at(0).draws();
    Draws besides = seed.at(1).draws();
    for (LocalDate day : days) {
      int count = usual.poisson(habits.messages / SchoolYear.WEEK_DAYS);
      for (int i = 0; i < count; i++) {
        add(habits.sources.draw(usual), habits.urgencies.draw(usual), day, messages);
      }
      int urgent = besides.poisson(change.of(Effect.URGENT, day) / SchoolYear.WEEK_DAYS);
      for (int i = 0; i < urgent; i++) {
        add(contact.sources().draw(besides), PRESSING.draw(besides), day, messages);
      }
    }
    return messages;
  }

  private static void add(
      CommunicationSource source, Urgency urgency, LocalDate day, List<Communication> messages) {
    messages.add(
        new Communication(
            "M" + messages.size(), Words.of(source), urgency, EventTime.on(day), null));
  }

  private Messages() {}
}
