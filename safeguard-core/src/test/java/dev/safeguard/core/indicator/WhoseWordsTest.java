package dev.safeguard.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.code.Assertion;
import dev.safeguard.api.code.Speaker;
import org.junit.jupiter.api.Test;

class WhoseWordsTest {
  private static final IndicatorReader PHRASES = new IndicatorReader(NoteClassifierTest.SILENT);

  private static Indicator first(String text) {
    return PHRASES.read(text).get(0);
  }

  @Test
  void aDisclosureIsThePupils() {
    assertEquals(Speaker.CHILD, first("She disclosed self-harm").speaker());
    assertEquals(Speaker.CHILD, first("he told me that he wants to kill himself").speaker());
  }

  @Test
  void aParentsReportIsSomeoneElses() {
    assertEquals(Speaker.OTHER_PERSON, first("Mum rang, he has been self harming").speaker());
  }

  @Test
  void whatStaffSawIsTheWriters() {
    assertEquals(Speaker.RECORDER, first("I noticed cuts on her forearm").speaker());
  }

  @Test
  void whereNobodyIsNamedItIsUnknown() {
    assertEquals(Speaker.UNKNOWN, first("self-harm").speaker());
    assertEquals(Speaker.UNKNOWN, first("She said hello. Self-harm.").speaker());
  }

  @Test
  void hintsAreNoStatements() {
    assertFalse(first("long sleeves in the heat, arms covered").explicit());
    assertFalse(first("Mum will ring the police about the stolen bike").explicit());
    assertTrue(first("self-harm").explicit());
  }

  @Test
  void aTriggerEndsWithItsClause() {
    assertEquals(
        Assertion.AFFIRMED, first("Not in a good mood this morning. Self-harm seen.").assertion());
    assertEquals(
        Assertion.AFFIRMED, first("denied it at first but she has cut her arms").assertion());
    assertEquals(Assertion.NEGATED, first("denied it at first, denies self harm").assertion());
  }

  @Test
  void whatANamedChildsKinDidIsNotTheChilds() {
    for (String whose : new String[] {"Hattie's", "HATTIE’S", "Jo Khan-Reid's", "James'"}) {
      Indicator said = first(whose + " big brother tried to take his own life");
      assertEquals(Assertion.OTHER_PERSON, said.assertion(), whose);
    }
    assertEquals(Assertion.OTHER_PERSON, first("Her cousin took an overdose").assertion());
    assertEquals(Assertion.AFFIRMED, first("Hattie tried to take her own life").assertion());
  }
}
