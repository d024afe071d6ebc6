package dev.safeguard.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {
  private static final Path TOP = Path.of("../..");

  @Test
  void itsJavaIsTheQuickStarts() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/dev/safeguard/example/quickstart/QuickStart.java"));
    List<String> shown = block("quick-start");
    assertTrue(shown.size() <= 15, "more than fifteen lines");
    assertTrue(plain(source.lines().toList()).contains(plain(shown)));
  }

  @Test
  void itsPayloadIsTheOneThatTheQuickStartSends() throws Exception {
    byte[] shown = String.join("\n", block("payload")).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        QuickStart.report("offline").metadata().payloadSha256(),
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown)));
  }

  @Test
  void aProvidersProjectHasThePluginsOfThisOne() throws IOException {
    String parent = plain(Files.readString(TOP.resolve("pom.xml")).lines().toList());
    String pom = plain(block("provider-pom"));
    for (String plugin : List.of("maven-compiler-plugin", "maven-surefire-plugin")) {
      Matcher version =
          Pattern.compile("<artifactId>" + plugin + "</artifactId>\\n<version>[^<]*</version>")
              .matcher(pom);
      assertTrue(version.find(), plugin);
      assertTrue(parent.contains(version.group()), version.group());
    }
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(readme());
    int links = 0;
    while (link.find()) {
      links++;
      assertTrue(Files.exists(TOP.resolve(link.group(1))), link.group(1));
    }
    assertTrue(links > 5);
  }

  private static String plain(List<String> lines) {
    return String.join("\n", lines.stream().map(String::strip).toList());
  }

  /** The lines of the fenced block between two markers. */
  private static List<String> block(String marker) throws IOException {
    String readme = readme();
    String start = "<!-- " + marker + " -->";
    int from = readme.indexOf(start) + start.length();
    List<String> lines =
        readme.substring(from, readme.indexOf("<!-- /" + marker + " -->")).strip().lines().toList();
    return lines.subList(1, lines.size() - 1);
  }

  private static String readme() throws IOException {
    return Files.readString(TOP.resolve("README.md"));
  }
}
