package dev.safeguard.bench.notes;

import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Makes notes of the sentences in {@code frames.json} about a cast of people. */
final class NoteComposer {
  private static final JsonResource FRAMES = new JsonResource("frames.json");
  private static final List<String> KNOWN = FRAMES.list("frames");
  private static final List<String> STRANGERS = FRAMES.list("strangers");
  private static final List<String> PLAIN = FRAMES.list("plain");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Friday", "14 March", "3rd June", "19/01/2026", "2 Feb 2026");
  private static final List<String> TIMES =
      List.of("2.45pm", "08:55", "9.30", "4.10pm", "23:40", "3pm", "11:15", "10.05am");

  /** What notes call by name beside people. */
  record Surroundings(
      Function<RandomGenerator, String> school, Function<RandomGenerator, String> town) {}

  private final RandomGenerator random;
  private final InventedIdentifiers identifiers;
  private final Function<PersonRole, Person> cast;
  private final Surroundings around;
  private final boolean strangers;

  /**
   * @param cast gives somebody of a role
   * @param strangers whether sentences about what no roster holds are used too
   */
  NoteComposer(
      RandomGenerator random,
      Function<PersonRole, Person> cast,
      Surroundings around,
      boolean strangers) {
    this.random = random;
    this.identifiers = new InventedIdentifiers(random);
    this.cast = cast;
    this.around = around;
    this.strangers = strangers;
  }

  MarkedNote compose(String id) {
    Draft draft = new Draft(letterCase());
    Cast here =
        new Cast(
            cast.apply(PersonRole.PUPIL),
            cast.apply(PersonRole.STAFF),
            cast.apply(PersonRole.PARENT));
    int sentences = 2 + random.nextInt(6);
    for (int i = 0; i < sentences; i++) {
      if (!draft.isEmpty()) {
        draft.plain(" ");
      }
      boolean plain = random.nextInt(3) == 0;
      boolean strange = strangers && random.nextInt(2) == 0;
      fill(NameLists.pick(plain ? PLAIN : strange ? STRANGERS : KNOWN, random), here, draft);
    }
    return draft.note(id);
  }

  private Draft.Case letterCase() {
    return switch (random.nextInt(12)) {
      case 0 -> Draft.Case.ALL_SMALL;
      case 1 -> random.nextBoolean() ? Draft.Case.ALL_CAPITALS : Draft.Case.ALL_SMALL;
      default -> Draft.Case.AS_IT_SHOULD;
    };
  }

  private record Cast(Person child, Person staff, Person parent) {}

  private void fill(String frame, Cast here, Draft draft) {
    int at = 0;
    for (int open = frame.indexOf('{'); open >= 0; open = frame.indexOf('{', at)) {
      int close = frame.indexOf('}', open);
      draft.plain(frame.substring(at, open));
      slot(frame.substring(open + 1, close), here, draft);
      at = close + 1;
    }
    draft.plain(frame.substring(at));
  }

  private void slot(String name, Cast here, Draft draft) {
    switch (name) {
      case "child" -> Writing.write(here.child, draft, random);
      case "staff" -> Writing.write(here.staff, draft, random);
      case "parent" -> Writing.write(here.parent, draft, random);
      case "friend" -> Writing.write(cast.apply(PersonRole.PUPIL), draft, random);
      case "login" -> draft.identity("HANDLE", login(here.child));
      case "class" -> draft.identity("CLASS", Objects.requireNonNull(here.child.className()));
      case "upn" -> draft.identity("UPN", Objects.requireNonNull(here.child.upn()));
      case "dob" ->
          draft.identity("DOB", identifiers.date(Objects.requireNonNull(here.child.dateOfBirth())));
      case "phone" -> draft.identity("PHONE", here.parent.phones().get(0));
      case "email" -> draft.identity("EMAIL", here.parent.emails().get(0));
      case "address" -> draft.identity("ADDRESS", Objects.requireNonNull(here.child.address()));
      case "postcode" -> draft.identity("POSTCODE", Objects.requireNonNull(here.child.postcode()));
      case "school" -> draft.identity("SCHOOL", around.school.apply(random));
      case "place" -> draft.identity("PLACE", around.town.apply(random));
      case "date" -> draft.neutral("DATE", NameLists.pick(DAYS, random));
      case "time" -> draft.neutral("TIME", NameLists.pick(TIMES, random));
      case "age" -> draft.neutral("AGE", String.valueOf(4 + random.nextInt(14)));
      default -> strangersSlot(name, draft);
    }
  }

  private void strangersSlot(String name, Draft draft) {
    switch (name) {
      case "org" -> draft.identity("ORG", NameLists.organisation(random));
      case "street" -> draft.identity("PLACE", NameLists.street(random));
      case "room" -> draft.identity("ROOM", identifiers.room());
      case "nhs" -> draft.identity("NHS", identifiers.nhs());
      case "uln" -> draft.identity("ULN", identifiers.uln());
      case "uci" -> draft.identity("UCI", identifiers.uci());
      case "nino" -> draft.identity("NINO", identifiers.nino());
      case "passport" -> draft.identity("PASSPORT", identifiers.passport());
      case "vrm" -> draft.identity("VRM", identifiers.registration());
      case "bank" -> draft.identity("BANK", identifiers.bankAccount());
      case "card" -> draft.identity("CARD", identifiers.card());
      case "caseref" -> draft.identity("CASEREF", identifiers.caseReference());
      case "ip" -> draft.identity("IP", identifiers.ip());
      case "url" -> draft.identity("URL", identifiers.url());
      case "handle" -> draft.identity("HANDLE", NameLists.nickname(random));
      default -> throw new IllegalStateException("frames.json has a slot {" + name + "}");
    }
  }

  /** The child's names joined, as in a login. */
  private String login(Person child) {
    String given = Names.ascii(Objects.requireNonNull(child.givenName()));
    String family = Names.ascii(Objects.requireNonNull(child.familyName()));
    return switch (random.nextInt(5)) {
      case 0 -> given + "." + family;
      case 1 -> given + family + random.nextInt(100);
      case 2 -> given.charAt(0) + family;
      case 3 -> family + "_" + given;
      default -> given + "_" + random.nextInt(2020);
    };
  }
}
