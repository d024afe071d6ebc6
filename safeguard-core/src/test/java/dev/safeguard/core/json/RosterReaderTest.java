package dev.safeguard.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.Person.PersonRole;
import dev.safeguard.api.site.Roster;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterReaderTest {
  @Test
  void schoolAndPeopleAreRead() {
    Roster roster =
        read(
            """
            {"school": {"name": "Invented Academy", "aliases": ["IA", null], "town": "Nowhere"},
             "term": {"name": "x"},
             "people": [
               {"id": "T201", "role": "staff", "title": "Mr", "given_name": "Ada",
                "family_name": "Byte", "preferred_name": "Addy", "upn": "u",
                "date_of_birth": "1980-01-31", "class": "8B", "phones": ["01632 960123"],
                "emails": ["a@school.example", "b@school.example"], "address": "1 Road",
                "postcode": "ZZ99 3VZ", "hair": "red"},
               {"id": 7}, null]}
            """);
    assertEquals(
        new Roster(
            "Invented Academy",
            List.of("IA"),
            "Nowhere",
            List.of(
                new Person(
                    "T201",
                    PersonRole.STAFF,
                    "Mr",
                    "Ada",
                    "Byte",
                    "Addy",
                    "u",
                    LocalDate.of(1980, 1, 31),
                    "8B",
                    List.of("01632 960123"),
                    List.of("a@school.example", "b@school.example"),
                    "1 Road",
                    "ZZ99 3VZ"),
                new Person(
                    "7",
                    PersonRole.OTHER,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null))),
        roster);
  }

  @Test
  void everythingMayBeAbsent() {
    assertEquals(Roster.EMPTY, read("{}"));
    assertEquals(Roster.EMPTY, read("\uFEFF {\"school\":null,\"people\":null} \n"));
    assertEquals(Roster.EMPTY, read("{\"school\":{\"name\":null,\"aliases\":null}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "null | ~~ | must be an object",
        "[] | ~~ | must be an object",
        "{'school':'x'} | /school | must be an object",
        "{'school':{'aliases':'x'}} | /school/aliases | must be an array",
        "{'school':{'town':7}} | /school/town | must be a string",
        "{'people':[{},{'role':'head'}]} | /people/1/role"
            + " | unknown role: must be one of pupil, staff, parent, other",
        "{'people':[{'date_of_birth':'2012-02-30'}]} | /people/0/date_of_birth"
            + " | must be a date that exists, such as 2026-03-02",
        "{'people':[{'given_name':'\\ud800'}]} | /people/0/given_name"
            + " | must not hold half of a surrogate pair",
        "{'people':[{'id':'1','id':'1'}]} | /people/0/id | stands twice in one object",
        "{'people':[{'id':'1' | /people/0 | the JSON ends before it is complete",
        "{'people':[{'id':tru}]} | /people/0/id | not well-formed JSON near byte 21",
        "{} {} | ~~ | text after the end of the roster",
        "{}x | ~~ | not well-formed JSON near byte 3",
      })
  void isRefusedWithItsPointerAndReason(String json, String pointer, String reason) {
    InvalidRecordException e =
        assertThrows(InvalidRecordException.class, () -> read(json.replace('\'', '"')));
    assertEquals(pointer, e.pointer());
    assertEquals(reason, e.reason());
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] latin = "{\"school\":{\"town\":\"\u00e9x\"}}".getBytes(StandardCharsets.ISO_8859_1);
    InvalidRecordException e =
        assertThrows(
            InvalidRecordException.class,
            () -> RosterReader.standard().read(new ByteArrayInputStream(latin)));
    assertEquals("/school/town: must be UTF-8", e.getMessage());
    byte[] wide = "{}".getBytes(StandardCharsets.UTF_16LE);
    e =
        assertThrows(
            InvalidRecordException.class,
            () -> RosterReader.standard().read(new ByteArrayInputStream(wide)));
    assertEquals("record: must be UTF-8", e.getMessage());
  }

  @Test
  void limitsHold() {
    RosterReader reader = RosterReader.withLimits(new ReaderLimits(40, 5, 100, 10, 2, 20));
    InvalidRecordException e =
        assertThrows(
            InvalidRecordException.class, () -> reader.read(bytes("{\"people\":[{},{},{}]}")));
    assertEquals("/people/2: the array must have at most 2 entries", e.getMessage());
    e = assertThrows(InvalidRecordException.class, () -> reader.read(bytes("{}" + " ".repeat(39))));
    assertEquals("record: must not be larger than 40 bytes", e.getMessage());
    assertEquals(Roster.EMPTY, reader.read(bytes("{}" + " ".repeat(38))));
  }

  @Test
  void failureOfTheInputIsTold() {
    IOException failure = new IOException("unplugged");
    InputStream in =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw failure;
          }
        };
    assertSame(
        failure,
        assertThrows(UncheckedIOException.class, () -> RosterReader.standard().read(in))
            .getCause());
  }

  private static Roster read(String json) {
    return RosterReader.standard().read(bytes(json));
  }

  private static InputStream bytes(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
