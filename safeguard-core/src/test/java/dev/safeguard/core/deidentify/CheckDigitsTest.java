package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers that are published as examples, or are of ranges that nobody is given: local authority
 * 999, NHS numbers from 999 000 0000 on, the card of the schemes' documentation.
 */
class CheckDigitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q999000024001",
        "M999400025002",
        "B801200005001",
        "B99900002400A",
        "H99940002501Z"
      })
  void aPupilNumberHasItsLetter(String upn) {
    assertTrue(CheckDigits.upn(upn));
    char other = upn.charAt(0) == 'A' ? 'B' : 'A';
    assertFalse(CheckDigits.upn(other + upn.substring(1)));
    assertFalse(CheckDigits.upn(upn.substring(1)));
  }

  @Test
  void theExampleOfSomeHelpPagesIsNoPupilNumber() {
    assertFalse(CheckDigits.upn("B207000016049"));
    assertFalse(CheckDigits.upn("Q99900002400I"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9990000114", "9990000130", "9000000016"})
  void aLearnerNumberHasItsDigit(String uln) {
    assertTrue(CheckDigits.uln(uln));
    assertFalse(CheckDigits.uln(uln.substring(0, 9) + (char) (uln.charAt(9) ^ 1)));
  }

  @Test
  void aLearnerNumberWhoseRemainderIsNoughtHasNoDigit() {
    for (char digit = '0'; digit <= '9'; digit++) {
      assertFalse(CheckDigits.uln("999000005" + digit));
      assertFalse(CheckDigits.nhsNumber("999000000" + digit));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9990000018", "9990000026", "9990123454", "9434765919"})
  void anHealthNumberHasItsDigit(String number) {
    assertTrue(CheckDigits.nhsNumber(number));
    assertFalse(CheckDigits.nhsNumber(number.substring(0, 9) + (char) (number.charAt(9) ^ 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"681990012058G", "689990980001D", "999990250001D"})
  void aCandidateHasItsLetter(String uci) {
    assertTrue(CheckDigits.uci(uci));
    assertFalse(CheckDigits.uci(uci.substring(0, 12) + "A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQ123456A", "BG123456A", "AO123456A", "AB123456E", "AB12345"})
  void noNationalInsuranceNumberBeginsOrEndsSo(String nino) {
    assertFalse(CheckDigits.nino(nino));
  }

  @Test
  void cardsAndAccountsAreChecked() {
    assertTrue(CheckDigits.luhn("4111111111111111"));
    assertFalse(CheckDigits.luhn("4111111111111112"));
    assertTrue(CheckDigits.iban("GB29NWBK60161331926819"));
    assertFalse(CheckDigits.iban("GB29NWBK60161331926818"));
  }

  @Test
  void someAreasAreNoSocialSecurityNumbers() {
    assertTrue(CheckDigits.ssn("078051120"));
    for (String number : new String[] {"000123456", "666123456", "987654320", "078001120"}) {
      assertFalse(CheckDigits.ssn(number), number);
    }
  }

  @Test
  void aDriverNumberHoldsADateOfBirth() {
    assertTrue(CheckDigits.drivingLicence("JOHNS902031AB9CD"));
    assertTrue(CheckDigits.drivingLicence("JOHNS952031AB9CD"));
    assertFalse(CheckDigits.drivingLicence("JOHNS913031AB9CD"));
    assertFalse(CheckDigits.drivingLicence("JOHNS902321AB9CD"));
  }
}
