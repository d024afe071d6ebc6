package dev.safeguard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.core.Safeguard;
import dev.safeguard.core.json.RosterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of what identifies survives de-identification, and how much that is harmless is lost, on
 * notes whose identities are marked.
 *
 * <pre>{@code
 * java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.DeidentificationQuality NOTES [ROSTER]
 * }</pre>
 *
 * <p>Notes are JSON Lines of {@code {"id", "text", "spans": [{"start", "end", "type", "tier"}]}},
 * offsets in code points; what is of tier {@code neutral} is not scored. Letters and digits count,
 * spaces and punctuation do not.
 */
public final class DeidentificationQuality {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HARMLESS = 0;
  private static final int NEUTRAL = 1;
  private static final int IDENTIFIES = 2;

  /** Characters of one type: those that survive, of how many. */
  private static final class Count {
    private long survive;
    private long all;
  }

  private final Map<String, Count> byType = new TreeMap<>();
  private final Count identifying = new Count();
  private long harmless;
  private long lost;

  /** Prints the table. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("usage: DeidentificationQuality NOTES [ROSTER]");
      System.exit(2);
    }
    DeidentificationQuality quality = new DeidentificationQuality();
    List<String> notes = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
    try (Pipeline pipeline = Safeguard.pipeline().build();
        Session session =
            pipeline.open(arguments.length > 1 ? site(arguments[1]) : Site.standard())) {
      for (String note : notes) {
        quality.add(JSON.readTree(note), session);
      }
    }
    quality.print(System.out);
  }

  private static Site site(String roster) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(roster))) {
      return Site.builder().roster(RosterReader.standard().read(in)).build();
    }
  }

  private void add(JsonNode note, Session session) {
    String text = note.get("text").textValue();
    int[] tiers = new int[text.length()];
    String[] types = new String[text.length()];
    for (JsonNode span : note.get("spans")) {
      int start = text.offsetByCodePoints(0, span.get("start").intValue());
      int end = text.offsetByCodePoints(0, span.get("end").intValue());
      boolean neutral = span.get("tier").textValue().equals("neutral");
      for (int i = start; i < end; i++) {
        tiers[i] = neutral ? NEUTRAL : IDENTIFIES;
        types[i] = span.get("type").textValue();
      }
    }
    boolean[] gone = new boolean[text.length()];
    for (Span span : session.deidentify(text).spans()) {
      for (int i = span.start(); i < span.end(); i++) {
        gone[i] = true;
      }
    }
    for (int i = 0; i < gone.length; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        count(tiers[i], types[i], gone[i]);
      }
    }
  }

  private void count(int tier, String type, boolean gone) {
    if (tier == IDENTIFIES) {
      Count count = byType.computeIfAbsent(type, key -> new Count());
      count.all++;
      identifying.all++;
      count.survive += gone ? 0 : 1;
      identifying.survive += gone ? 0 : 1;
    } else if (tier == HARMLESS) {
      harmless++;
      lost += gone ? 1 : 0;
    }
  }

  private void print(PrintStream out) {
    byType.forEach((type, count) -> print(out, type, count.survive, count.all));
    print(out, "identifying characters that survive", identifying.survive, identifying.all);
    print(out, "harmless characters lost", lost, harmless);
  }

  private static void print(PrintStream out, String what, long part, long all) {
    out.printf(Locale.ROOT, "%-36s %6d of %6d  %5.2f %%%n", what, part, all, 100.0 * part / all);
  }

  private DeidentificationQuality() {}
}
