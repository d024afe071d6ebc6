package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.site.Roster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a school's roster from one JSON object in UTF-8: {@code {"school": {"name", "aliases",
 * "town"}, "people": [{"id", "role", "title", "given_name", "family_name", "preferred_name", "upn",
 * "date_of_birth", "class", "phones", "emails", "address", "postcode"}]}}. Any field may be null or
 * absent; a person without a role is {@code OTHER}. Unknown fields are ignored.
 *
 * <p>Immutable and safe for concurrent use. Holds the whole text while it reads.
 */
public final class RosterReader {
  private static final RosterReader STANDARD =
      new RosterReader(new ReaderLimits(64 << 20, 32, 1 << 20, 100, 1_000_000, 256));

  private final JsonSyntax syntax;

  private RosterReader(ReaderLimits limits) {
    this.syntax = new JsonSyntax(limits);
  }

  /**
   * A reader with the limits of {@link ReaderLimits#standard()}, but 64 MiB for the roster and a
   * million people.
   */
  public static RosterReader standard() {
    return STANDARD;
  }

  /** A reader with these limits, of which {@code maxRecordBytes} is for the whole roster. */
  public static RosterReader withLimits(ReaderLimits limits) {
    return new RosterReader(Objects.requireNonNull(limits, "limits"));
  }

  /**
   * Reads a roster and leaves the input open.
   *
   * @throws InvalidRecordException if it cannot be read; says where and why, never a value
   * @throws UncheckedIOException if the input fails
   */
  public Roster read(InputStream in) {
    int max = syntax.limits().maxRecordBytes();
    try {
      byte[] json = in.readNBytes(max + 1);
      if (json.length > max) {
        throw new InvalidRecordException("", "must not be larger than " + max + " bytes");
      }
      return read(json, hasByteOrderMark(json) ? 3 : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Roster read(byte[] json, int from) throws IOException {
    int length = json.length - from;
    if (JsonSyntax.wide(json, from, length)) {
      throw new InvalidRecordException("", JsonSyntax.NOT_UTF_8);
    }
    int invalid = ByteSearch.indexOfInvalidUtf8(json, from, json.length);
    long invalidAt = invalid == json.length ? JsonCursor.ALL_VALID : invalid - from;
    try (JsonParser parser = syntax.parser(json, from, length)) {
      JsonCursor in = new JsonCursor(parser, syntax.limits(), invalidAt, true);
      try {
        Roster roster = roster(in);
        if (parser.nextToken() != null) {
          throw new InvalidRecordException("", "text after the end of the roster");
        }
        return roster;
      } catch (JsonProcessingException e) {
        long at = parser.currentLocation().getByteOffset();
        throw new InvalidRecordException(in.pointerOfMalformed(), syntax.reason(e, at, invalidAt));
      }
    }
  }

  private static Roster roster(JsonCursor in) throws IOException {
    School school = new School(null, List.of(), null);
    List<Person> people = new ArrayList<>();
    if (!in.enterObject()) {
      throw in.fault("must be an object");
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "school" -> school = school(in);
        case "people" -> in.objects(people, () -> PersonFields.read(in));
        default -> in.unknown();
      }
    }
    return new Roster(school.name(), school.aliases(), school.town(), people);
  }

  private static School school(JsonCursor in) throws IOException {
    String schoolName = null;
    List<String> aliases = new ArrayList<>();
    String town = null;
    if (in.enterObject()) {
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "name" -> schoolName = in.text();
          case "aliases" -> in.texts(aliases);
          case "town" -> town = in.text();
          default -> in.unknown();
        }
      }
    }
    return new School(schoolName, aliases, town);
  }

  private static boolean hasByteOrderMark(byte[] json) {
    return json.length >= 3
        && json[0] == (byte) 0xEF
        && json[1] == (byte) 0xBB
        && json[2] == (byte) 0xBF;
  }

  private record School(@Nullable String name, List<String> aliases, @Nullable String town) {}
}
