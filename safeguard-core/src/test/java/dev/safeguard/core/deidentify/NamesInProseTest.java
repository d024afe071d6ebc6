package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose that should name nobody, as models write it, and with a name in it. */
class NamesInProseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PUPIL shows a recurring pattern of disruptive behaviour, together with a decline in"
            + " attendance. The combination is of concern.",
        "Given the severity and the upward trend, one level above is justified. Early Help may be"
            + " considered by the Designated Safeguarding Lead.",
        "Escalating aggression; bullying indicators recur. Consider parent consultation.",
        "Local level HIGH is retained. BEHAV_DISRUPTIVE and CROSS_BEHAVIOUR_ACADEMIC are strong.",
        "Mathematics scores have declined. English remains stable. Science and Art do not matter.",
        "Disengagement from lessons coincides with Monday absences in Year 8, and with PE.",
        "Dysregulation is rising. Non-attendance recurs. Multi-agency work with CAMHS may help.",
        "Overall, the evidence is moderate. Will need review. Hope is limited. Mark the trend.",
        "De-escalation within a short Timeframe; a Child Protection Plan, Key Stage 3, Bank Holiday.",
        "Risk: HIGH. Trend: rising. Support: Mentoring, the SENCO and staff. (Safeguarding first.)"
      })
  void ordinaryProseNamesNobody(String text) {
    assertFalse(NamesInProse.ENGLISH.areIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Amelia was hurt.",
        "It concerns Amelia and no one else.",
        "SARAH is upset.",
        "Tell Sarah_Johnson.",
        "They met José there.",
        "Łukasz said so.",
        "It was the O'Brien boy.",
        "Seen with Grace.",
        "Grace Field was seen.",
        "Ask Mrs Field.",
        "Mr Walker called.",
        "The boy محمد was there.",
        "See Ad\u0435yemi there.",
        "See \u0430melia there."
      })
  void aNameIsFound(String text) {
    assertTrue(NamesInProse.ENGLISH.areIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mae presenoldeb PUPIL yn gwaethygu ar ddydd Llun. Ceir patrwm cyson mewn Mathemateg.",
        "Canfyddiadau: 3; meysydd: 2; y cadarnaf ei sail: BEHAV_DISRUPTIVE.",
        "Mae Cymraeg yn well. Argymhellir WELLBEING_CHECK."
      })
  void welshProseNamesNobody(String text) {
    assertFalse(NamesInProse.WELSH.areIn(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gwelwyd Siân yno.", "Amelia Okonkwo oedd yno.", "Soniodd am Rhys."})
  void aNameInsideAWelshSentenceIsFound(String text) {
    assertTrue(NamesInProse.WELSH.areIn(text));
  }

  @Test
  void anAnswerIsReadInTheLanguageItIsAskedIn() {
    assertFalse(NamesInProse.of(Locale.forLanguageTag("cy-GB")).areIn("Ceir patrwm."));
    assertTrue(NamesInProse.of(Locale.UK).areIn("Ceir patrwm."));
  }
}
