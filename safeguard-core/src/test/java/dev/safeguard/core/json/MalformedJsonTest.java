package dev.safeguard.core.json;

import static dev.safeguard.core.json.Reading.outline;
import static dev.safeguard.core.json.Reading.results;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MalformedJsonTest {
  private static final String A = "{\"student_id\":\"A\"}";
  private static final String B = "{\"student_id\":\"B\"}";

  @Test
  void brokenLineRefusesThatLineAlone() {
    assertEquals(
        List.of(
            "1 A",
            "2 refused at '/class': not well-formed JSON near byte 30",
            "3 B",
            "4 refused at '': not well-formed JSON near byte 18",
            "5 A"),
        outline(
            String.join(
                "\n",
                A,
                "{\"student_id\":\"C\",\"class\":tru}",
                B,
                "{\"student_id\":\"D\"\"class\":\"8B\"}",
                A)));
  }

  @Test
  void linesThatAreNotObjectsAreRefusedOneByOne() {
    String reason = "not a JSON object; the rest of the line was not read";
    assertEquals(
        List.of(
            "1 refused at '': " + reason,
            "2 A",
            "3 refused at '': " + reason,
            "4 refused at '': " + reason,
            "5 B"),
        outline("student_id,class\n" + A + "\n17\n[" + A + "]\n" + B));
  }

  @Test
  void textAfterARecordOnItsLineIsRefusedAndTheRecordIsNot() {
    assertEquals(
        List.of(
            "1 A", "1 refused at '': not a JSON object; the rest of the line was not read", "2 B"),
        outline(A + " and more\n" + B));
  }

  @Test
  void lineThatEndsInAStringRefusesThatLineAlone() {
    assertEquals(
        List.of("1 refused at '/class': the JSON ends before it is complete", "2 B"),
        outline("{\"student_id\":\"A\",\"class\":\"8\n" + B));
  }

  @Test
  void lineCutOffWhereAnObjectMayFollowDoesNotSwallowTheNext() {
    for (String cut :
        List.of(
            "{\"student_id\":\"A\",\"behaviors\":[",
            "{\"student_id\":\"A\",\"behaviors\":",
            "{\"student_id\":\"A\",\"behaviors\":[{\"type\":\"x\"},",
            "{\"student_id\":\"A\",\"behaviors\":[{\"type\":\"x\"}",
            "{\"student_id\":\"A\",",
            "{\"student_id\":\"A\"",
            "{\"student_id\"",
            "{")) {
      List<String> outline = outline(cut + "\n" + B + "\n" + cut + "\n" + cut + "\n" + B + "\n");
      assertEquals(5, outline.size(), cut);
      assertEquals("2 B", outline.get(1), cut);
      assertEquals("5 B", outline.get(4), cut);
      assertTrue(outline.get(0).endsWith("the JSON ends before it is complete"), outline.get(0));
    }
  }

  @Test
  void inputCutOffInTheLastRecordRefusesIt() {
    assertEquals(
        List.of("1 A", "2 refused at '/behaviors/0': the JSON ends before it is complete"),
        outline(A + "\n{\"student_id\":\"B\",\"behaviors\":[{\"type\":\"x\""));
  }

  @Test
  void malformedObjectOverSeveralLinesEndsWhereItsBracketsDo() {
    assertEquals(
        List.of("1 refused at '': not well-formed JSON near byte 23", "5 B"),
        outline("{\n  \"student_id\": \"A\",,\n  \"class\": \"8B\"\n}\n" + B));
  }

  @Test
  void malformedObjectWithoutAnEndIsPassedOverUpToTheNext() {
    assertEquals(
        List.of(
            "1 refused at '/class': the JSON ends before it is complete;"
                + " reading goes on at line 6",
            "6 B"),
        outline("{\n  \"student_id\": \"A\",\n  \"class\": \"8B\n  }\n}\n" + B).stream().toList());
  }

  @Test
  void indentedLinesAreFoundAgainAfterAMalformedOne() {
    assertEquals(
        List.of("1 refused at '/class': the JSON ends before it is complete", "2 B", "3 A"),
        outline("  {\"student_id\":\"A\",\"class\":\"8B}\n  " + B + "\n  " + A));
  }

  @Test
  void arrayGoesOnAfterAnElementWhoseEndIsPlain() {
    assertEquals(
        List.of(
            "1 A",
            "1 refused at '/class': not well-formed JSON near byte 30",
            "1 refused at '': must be an object",
            "1 refused at '': must be an object",
            "1 refused at '': must be an object",
            "1 refused at '': must be an object",
            "1 refused at '': not well-formed JSON near byte 19",
            "1 B"),
        outline(
            "["
                + A
                + ",{\"student_id\":\"C\",\"class\":tru},null,17,\"x\",["
                + A
                + "],{\"student_id\":\"D\",,\"class\":\"8B\"},"
                + B
                + "]"));
  }

  @Test
  void arrayGoesOnAfterMisplacedCommas() {
    assertEquals(
        List.of(
            "1 refused at '': not well-formed JSON: an object is due before the comma",
            "1 A",
            "2 refused at '': not well-formed JSON: a comma or the end of the array is due",
            "2 B"),
        outline("[," + A + "\n" + B + ",]"));
  }

  @Test
  void arraySaysThatNothingMoreWasReadWhereNoEndIsFound() {
    assertEquals(
        List.of(
            "1 A", "1 refused at '': not well-formed JSON near byte 30; nothing after it was read"),
        outline("[" + A + ",{\"student_id\":\"C\",\"class\":\"8\"B\"},{\"student_id\":\"B\"}]"));
  }

  @Test
  void arrayGoesOnAtTheNextLineThatStartsAnElement() {
    assertEquals(
        List.of(
            "2 A",
            "3 refused at '/class': the JSON ends before it is complete;"
                + " reading goes on at line 4",
            "4 B",
            "5 refused at '': the JSON ends before it is complete",
            "6 A"),
        outline(
            "[\n"
                + A
                + ",\n{\"student_id\":\"C\",\"class\":\"8B},\n"
                + B
                + ",\n{\"student_id\":\"D\"\n"
                + A
                + "]"));
  }

  @Test
  void arrayThatIsNotClosedIsToldAfterItsRecords() {
    assertEquals(
        List.of("1 A", "1 refused at '': the array is not closed"), outline("[" + A + ",\n"));
    assertEquals(
        List.of(
            "1 A",
            "2 refused at '/student_id': the JSON ends before it is complete;"
                + " nothing after it was read"),
        outline("[" + A + ",\n{\"student_id\""));
  }

  @Test
  void textAfterTheArrayIsTold() {
    assertEquals(
        List.of("1 A", "2 refused at '': text after the end of the array; it was not read"),
        outline("[" + A + "]\n" + B));
  }

  @Test
  void jsonLinesWhoseFirstBraceIsABracketAreReadFromTheSecondLine() {
    List<String> outline = outline("[\"student_id\":\"A\"}\n" + B + "\n" + A + "\n");
    assertEquals(
        List.of(
            "1 refused at '': must be an object",
            "1 refused at '': not well-formed JSON: a comma or the end of the array is due;"
                + " reading goes on at line 2",
            "2 B",
            "3 A"),
        outline);
  }

  @Test
  void invalidUtf8RefusesThatLineAlone() {
    byte[][] invalid = {
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xFF},
      {(byte) 0xE2, (byte) 0x82},
      {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
      {(byte) 0x80}
    };
    for (byte[] bytes : invalid) {
      for (String field : List.of("class", "nickname")) {
        String shown = field.equals("class") ? field : "…";
        String json = B + "\n{\"student_id\":\"C\",\"" + field + "\":\"x#y\"}\n" + A;
        assertEquals(
            List.of("1 B", "2 refused at '/" + shown + "': must be UTF-8", "3 A"),
            outline(results(replaceHash(json, bytes))));
      }
    }
  }

  @Test
  void utf16IsRefused() {
    String reason = "1 refused at '': must be UTF-8";
    assertEquals(reason, outline(results(A.getBytes(StandardCharsets.UTF_16LE))).get(0));
  }

  @Test
  void controlCharactersInStringsAreRefused() {
    assertEquals(
        List.of("1 refused at '/class': not well-formed JSON near byte 29", "2 B"),
        outline("{\"student_id\":\"A\",\"class\":\"8\tB\"}\n" + B));
  }

  @Test
  void faultThatEndsARecordEarlyDoesNotHideTheNextOnTheLine() {
    assertEquals(
        List.of("1 refused at '/class': must be a string", "1 B", "2 A"),
        outline("{\"class\":{\"x\":[1]},\"student_id\":\"C\"} " + B + "\n" + A));
  }

  private static byte[] replaceHash(String json, byte[] with) {
    String wide = new String(with, StandardCharsets.ISO_8859_1);
    return json.replace("#", wide).getBytes(StandardCharsets.ISO_8859_1);
  }
}
