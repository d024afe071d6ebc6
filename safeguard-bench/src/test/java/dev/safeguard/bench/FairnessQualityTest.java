package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who a pupil is moves nothing, and the tables say so. */
class FairnessQualityTest {
  private String out = "";
  private String err = "";

  @Test
  void nothingMovesButWhatThePolicyListsAndThatOnlyUpward() {
    assertEquals(0, run("--pupils", "10"), out);
    for (String swapped : List.of("name", "he for she", "ethnicity", "religion", "SEN")) {
      List<String> rows = rows("| " + swapped + " ");
      assertEquals(3, rows.stream().filter(row -> row.matches(".*( +0 \\|){3}")).count(), out);
    }
    List<String> listed = rows("| young carer, listed ");
    assertEquals(3, listed.size());
    int raised = 0;
    for (String row : listed) {
      String[] cells = row.split(" *\\| *", -1);
      raised += Integer.parseInt(cells[3]);
      assertEquals("0", cells[4], out);
    }
    assertTrue(raised > 0, "a flag that raises shows that a swap can be seen: " + out);
  }

  @Test
  void everyGroupIsToldApartByWhetherItsPupilsChanged() {
    run("--pupils", "10");
    assertEquals(3 + 12, rows("| sex ").size(), out);
    assertEquals(12, rows("| written of ").size(), out);
  }

  @Test
  void whatIsWrongWithAnArgumentIsSaid() {
    assertEquals(2, run("--pupils", "9"));
    assertTrue(err.contains("--pupils"), err);
    assertEquals(2, run("--seed"));
    assertTrue(err.startsWith("--seed needs a value"), err);
    assertEquals(2, run("--groups", "1"));
    assertTrue(err.startsWith("unknown argument --groups"), err);
    assertEquals(0, run("--help"));
    assertEquals(FairnessQuality.USAGE, out);
  }

  private List<String> rows(String start) {
    return out.lines().filter(line -> line.startsWith(start)).toList();
  }

  private int run(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    int status =
        FairnessQuality.run(
            List.of(arguments),
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(wrong, true, StandardCharsets.UTF_8));
    out = printed.toString(StandardCharsets.UTF_8);
    err = wrong.toString(StandardCharsets.UTF_8);
    return status;
  }
}
