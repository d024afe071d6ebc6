package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * 920 marked notes of five writers who saw no code, the last asked for names that look like
 * ordinary words. They have taught the rules what is general in them since, so what holds here is
 * more than another school may count on.
 */
class WrittenNotesTest {
  private static final double MOST_OF_PERSONS = 0.9;
  private static final double MOST_OF_PLACES = 3.9;
  private static final double MOST_OF_ALL = 2.4;
  private static final double MOST_LOST = 1.6;

  @Test
  void littleThatIdentifiesSurvivesAndLittleElseIsLost() throws URISyntaxException {
    URL notes = Objects.requireNonNull(WrittenNotesTest.class.getResource("written-notes.txt"));
    Run run =
        Run.of(
            DeidentificationQuality.COMMAND,
            Path.of(notes.toURI()).toString(),
            "--generate",
            "0",
            "--seconds",
            "0",
            "--only",
            "safeguard");
    assertEquals(0, run.status(), run.err());
    String row =
        run.out().lines().filter(line -> line.contains("| safeguard ")).findFirst().orElseThrow();
    List<Double> percent =
        Arrays.stream(row.split("\\|", -1))
            .map(String::strip)
            .filter(cell -> cell.matches("[\\d.]+"))
            .map(Double::valueOf)
            .toList();
    assertTrue(percent.get(0) <= MOST_OF_PERSONS, row);
    assertTrue(percent.get(1) <= MOST_OF_PLACES, row);
    assertTrue(percent.get(3) <= MOST_OF_ALL, row);
    assertTrue(percent.get(5) <= MOST_LOST, row);
  }
}
