package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.bench.command.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who a pupil is moves nothing, and the tables say so. */
class FairnessQualityTest {
  @Test
  void nothingMovesButWhatThePolicyListsAndThatOnlyUpward() {
    String out = tables();
    for (String swapped : List.of("name", "he for she", "ethnicity", "religion", "SEN")) {
      List<String> rows = rows(out, "| " + swapped + " ");
      assertEquals(3, rows.stream().filter(row -> row.matches(".*( +0 \\|){3}")).count(), out);
    }
    List<String> listed = rows(out, "| young carer, listed ");
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
    String out = tables();
    assertEquals(3 + 12, rows(out, "| sex ").size(), out);
    assertEquals(12, rows(out, "| written of ").size(), out);
  }

  private static String tables() {
    return Run.good(FairnessQuality.COMMAND, "--pupils", "10");
  }

  private static List<String> rows(String out, String start) {
    return out.lines().filter(line -> line.startsWith(start)).toList();
  }
}
