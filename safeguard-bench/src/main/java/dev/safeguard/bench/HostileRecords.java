package dev.safeguard.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.pattern.Trend;
import dev.safeguard.api.record.Person;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.bench.command.Command;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.deidentify.OrdinaryWords;
import dev.safeguard.core.llm.Identities;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether any request to an LLM holds an identity, over records with hostile names: empty ones, one
 * letter, metacharacters, JSON, format strings, emoji, right to left, ten thousand characters,
 * ordinary words and the beginnings of tokens.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.HostileRecords [options]
 * }</pre>
 *
 * <p>All of it twice: with codes alone, and with the records' notes, which are full of such names.
 * Each body is held to three rules: all its words are codes, or in a note ordinary words, and none
 * of its numbers is long; none of the record's texts stands in it as written, but for those that
 * the codes themselves hold, or in a note those of ordinary words that name nobody in the record;
 * and the gate's search, in all its views, finds none of the record's people, but for those who are
 * called like a code. Exit status 1 if one fails; the number of the record, by which it is made
 * again, is on standard error, as is how far the run has come. What the gate refuses has not left,
 * and is counted.
 */
public final class HostileRecords {
  private static final Result NOTHING = new Result(0, 0, 0, 0, 0, 0);
  private static final int SHARDS = 64;
  private static final int PROGRESS = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> CODES = codes();
  private static final String ALL_CODES = String.join(" ", CODES).toLowerCase(Locale.ROOT);
  private static final Set<String> WORDS_OF_CODES =
      Set.copyOf(List.of(ALL_CODES.split("[ _]+", -1)));

  static final Command COMMAND =
      Command.named("HostileRecords")
          .number("--records", 100_000, 1, "how many with codes alone")
          .optional(
              "--with-notes",
              1,
              "how many again with notes, which take longer; as many if not given")
          .runs(
              (options, out) -> {
                int records = options.number("--records");
                return print(records, options.optional("--with-notes").orElse(records), out);
              });

  /** What was found. */
  record Result(
      long records, long refused, long bodies, long notCodes, long asWritten, long inAnyView) {
    Result plus(Result other) {
      return new Result(
          records + other.records,
          refused + other.refused,
          bodies + other.bodies,
          notCodes + other.notCodes,
          asWritten + other.asWritten,
          inAnyView + other.inAnyView);
    }

    boolean isClean() {
      return notCodes == 0 && asWritten == 0 && inAnyView == 0;
    }

    /** Whether of every record something left, or was refused. */
    boolean isWhole() {
      return bodies + refused >= records;
    }
  }

  /** Prints the table. */
  public static void main(String[] arguments) {
    COMMAND.start(arguments);
  }

  private static int print(int records, int withNotes, PrintStream out) {
    Result codes = run(records, Disclosure.CODES);
    Result notes = run(withNotes, Disclosure.NARRATIVE);
    out.printf(Locale.ROOT, "%-36s %7s %9s%n", "", "codes", "narrative");
    print(out, "records with hostile names", codes.records, notes.records);
    print(out, "records that the gate refused", codes.refused, notes.refused);
    print(out, "bodies that left for an LLM", codes.bodies, notes.bodies);
    print(out, "bodies with words that are not safe", codes.notCodes, notes.notCodes);
    print(out, "bodies with a text of the record", codes.asWritten, notes.asWritten);
    print(out, "bodies with an identity in any view", codes.inAnyView, notes.inAnyView);
    boolean good = codes.isClean() && notes.isClean() && codes.isWhole() && notes.isWhole();
    return good ? 0 : 1;
  }

  private static void print(PrintStream out, String what, long codes, long notes) {
    out.printf(Locale.ROOT, "%-36s %7d %9d%n", what, codes, notes);
  }

  /** Takes so many records through the whole pipeline. */
  static Result run(int count, Disclosure disclosure) {
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, SHARDS)
        .parallel()
        .mapToObj(shard -> run(shard, count, disclosure, done))
        .reduce(NOTHING, Result::plus);
  }

  private static Result run(int shard, int count, Disclosure disclosure, AtomicInteger done) {
    Result result = NOTHING;
    Recorder recorder = new Recorder();
    try (Pipeline pipeline = Safeguard.pipeline().llm("recorder", recorder).build();
        Session session = pipeline.open(Site.builder().disclosure(disclosure).build())) {
      for (int seed = shard; seed < count; seed += SHARDS) {
        HostileNames names = new HostileNames(seed);
        StudentRecord record = names.pupil();
        Analysis analysis = session.analyze(record);
        Identities identities = identities(record);
        List<String> telling =
            disclosure == Disclosure.CODES
                ? names.used()
                : NarrativeBody.telling(names.used(), record);
        for (String body : recorder.take()) {
          Result checked = check(body, telling, identities);
          if (!checked.isClean()) {
            System.err.println(disclosure + ", record " + seed + ": " + checked);
          }
          result = result.plus(checked);
        }
        boolean refused = analysis.llm().status() == LlmStatus.REFUSED_BY_GATE;
        result = result.plus(new Result(1, refused ? 1 : 0, 0, 0, 0, 0));
        int soFar = done.incrementAndGet();
        if (soFar % PROGRESS == 0) {
          System.err.println(disclosure + ", " + soFar + " of " + count + " records");
        }
      }
    }
    return result;
  }

  /** Holds one body to the three rules. */
  static Result check(String body, List<String> texts, Identities identities) {
    NarrativeBody notes = NarrativeBody.of(body);
    // A token is no text of the record, whatever its letters happen to be.
    String untokened = notes.withoutTokens();
    return new Result(
        0,
        0,
        1,
        isCodes(notes.codes()) && notes.isSafe() ? 0 : 1,
        texts.stream().anyMatch(text -> isTold(text, untokened)) ? 1 : 0,
        identities.standIn(untokened) ? 1 : 0);
  }

  static Identities identities(StudentRecord record) {
    Identities.Builder identities =
        Identities.builder(
                record.studentId().hashCode(),
                word -> WORDS_OF_CODES.contains(word) || OrdinaryWords.ENGLISH.test(word))
            .person(
                telling(record.givenName()),
                telling(record.familyName()),
                telling(record.preferredName()))
            .identifier(record.studentId())
            .identifier(record.upn())
            .className(record.className())
            .birth(record.dateOfBirth());
    for (Person person : record.people()) {
      identities
          .person(telling(person.givenName()), telling(person.familyName()), null)
          .identifier(person.id())
          .address(person.address())
          .postcode(person.postcode());
      person.phones().forEach(identities::phone);
      person.emails().forEach(identities::email);
    }
    return identities.build();
  }

  /** The name but for a first word that is one of the codes', which stand in every body. */
  private static @Nullable String telling(@Nullable String name) {
    if (name == null) {
      return null;
    }
    int end = name.indexOf(' ');
    String first = end < 0 ? name : name.substring(0, end);
    return WORDS_OF_CODES.contains(first.toLowerCase(Locale.ROOT))
        ? name.substring(first.length())
        : name;
  }

  private static boolean isTold(String text, String body) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean letters = lower.codePoints().filter(Character::isLetterOrDigit).count() > 2;
    return letters && body.toLowerCase(Locale.ROOT).contains(lower) && !ALL_CODES.contains(lower);
  }

  private static boolean isCodes(String body) {
    int faults = body.indexOf("\nFAULTS: ");
    if (faults >= 0) {
      for (String fault : body.substring(faults + "\nFAULTS: ".length()).split(",", -1)) {
        if (!CODES.contains(fault)) {
          return false;
        }
      }
    }
    try {
      return isCodes(JSON.readTree(faults < 0 ? body : body.substring(0, faults)));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static boolean isCodes(JsonNode node) {
    if (node.isTextual()) {
      return CODES.contains(node.textValue());
    }
    if (node.isNumber()) {
      return Math.abs(node.doubleValue()) < 10_000 && node.asText().length() <= 6;
    }
    boolean codes = true;
    for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
      codes &= CODES.contains(keys.next());
    }
    for (JsonNode child : node) {
      codes &= isCodes(child);
    }
    return codes;
  }

  /** Written down here once more, so that a word let into the library's own list shows. */
  private static Set<String> codes() {
    Set<String> codes =
        new HashSet<>(
            List.of(
                "pupil",
                "PUPIL",
                "local_level",
                "patterns",
                "code",
                "kind",
                "severity",
                "trend",
                "count",
                "strength",
                "first",
                "last",
                "combinations"));
    codes.addAll(PatternCode.all().keySet());
    for (PatternKind kind : PatternKind.values()) {
      codes.add(kind.code());
    }
    for (Trend trend : Trend.values()) {
      codes.add(trend.code());
    }
    for (RiskLevel level : RiskLevel.values()) {
      codes.add(level.name());
    }
    for (AnswerFault fault : AnswerFault.values()) {
      codes.add(fault.name());
    }
    return codes;
  }

  /** Keeps what it is asked, and answers nothing of use, so that it is asked again. */
  private static final class Recorder implements LlmClient {
    private final List<String> bodies = new ArrayList<>();

    @Override
    public synchronized LlmResponse complete(LlmRequest request) {
      bodies.add(request.user());
      return LlmResponse.of("{}");
    }

    synchronized List<String> take() {
      List<String> taken = List.copyOf(bodies);
      bodies.clear();
      return taken;
    }

    @Override
    public void close() {}
  }

  private HostileRecords() {}
}
