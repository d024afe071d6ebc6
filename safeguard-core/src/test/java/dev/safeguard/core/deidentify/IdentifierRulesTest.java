package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind has a rule of its own; what fails its check goes all the same. */
class IdentifierRulesTest {
  private final Explained explained = new Explained();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Q999000024001|upn",
        "q 999 0000 24 001|upn",
        "B99900002400A|temporary_upn",
        "A999000024001|number",
        "9990000114|uln",
        "9990000018|nhs_number",
        "999-000-0018|nhs_number",
        "9990000019|number",
        "QQ 12 34 56 A|number",
        "681990012058G|uci",
        "68199 0 01 2058 G|uci",
        "681990012058A|number",
        "JOHNS952031AB9CD|driving_licence",
        "JOHNS 952031 AB9CD|driving_licence",
        "4111 1111 1111 1111|payment_card",
        "3782 822463 10005|payment_card",
        "4111 1111 1111 1112|number",
        "GB29 NWBK 6016 1331 9268 19|iban",
        "20-00-00|sort_code",
        "20-00-00 55779911|account",
        "078-05-1120|ssn",
        "987-65-4320|number",
        "AB12 CDE|vehicle_registration",
        "ab12cde|vehicle_registration",
        "GK16 PLO|vehicle_registration",
        "1234567TA|number",
        "A123 BCD|vehicle_registration",
        "BCD 123A|vehicle_registration",
        "999/0000|code",
        "07700 900123|phone",
        "+44 (0)20 7946 0958|phone",
        "0044 7700 900123|phone",
        "0808 157 0123|phone",
        "01 555 0123|phone",
        "(202) 555-0143|phone",
        "1-202-555-0143|phone",
        "+999 12 345 678|phone",
        "01632 960 1234 5|number",
        "LS6 2AB|postcode",
        "w1p1hq|postcode",
        "ZZ99 3VZ|postcode",
        "BFPO 123|bfpo",
        "D6W XY00|eircode",
        "62704-1234|zip",
        "IL 62704|zip",
        "PO Box 12|po_box",
        "Apt 4B|unit",
        "Room 22|room",
        "7K|class",
        "xx_jaydz_07|username"
      })
  void aNumberGoesAsAWhole(String written, String rule) {
    String text = "It is " + written + " now.";
    assertEquals("It is <" + written + "|" + rule + "> now.", explained.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URN 123456|123456|urn",
        "LAESTAB 999/0000|999/0000|laestab",
        "UPN: A999000024001|A999000024001|upn",
        "NI number QQ 12 34 56 A|QQ 12 34 56 A|nino",
        "passport no. U12345678|U12345678|passport",
        "passport 123 456 789|123 456 789|passport",
        "candidate no 0042|0042|candidate_number",
        "sort code 20 00 00|20 00 00|sort_code",
        "sort code: 20-03-12|20-03-12|sort_code",
        "a/c 55779911|55779911|account",
        "card ending 123|123|number",
        "reg ABC 1|ABC 1|vehicle_registration",
        "plate 1234 AB|1234 AB|vehicle_registration",
        "collar 482|482|collar_number",
        "collar number is 2094|2094|collar_number",
        "PC 4821|4821|collar_number",
        "badge 12|12|badge_number",
        "badge PH 20417|PH 20417|badge_number",
        "crime ref 13/25018/25|13/25018/25|crime_reference",
        "crime no: 1234|1234|crime_reference",
        "log no 412|412|log_number",
        "case number 17|17|case_reference",
        "ref: 12|12|reference",
        "our ref - AB/12|AB/12|reference",
        "ext 214|214|phone_extension",
        "pin 123|123|secret",
        "at number 44|44|house_number"
      })
  void aWordBeforeItSaysWhatItIs(String written, String value, String rule) {
    String shown = explained.of("It is " + written + " now.");
    assertTrue(shown.contains("<" + value + "|" + rule + ">"), shown);
  }
}
