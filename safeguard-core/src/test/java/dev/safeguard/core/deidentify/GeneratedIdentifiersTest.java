package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Valid identifiers in random writing, made from a seed: of none does a digit survive. */
class GeneratedIdentifiersTest {
  private static final int ROUNDS = 300;

  private static final List<String> SENTENCES =
      List.of(
          "It is {0}.",
          "{0} was given",
          "He said so ({0}), and left.",
          "The note had {0} in it, and no name.",
          "\"{0}\" is all she wrote.",
          "told him: {0}\nand went home");

  /** A kind, and the groups in which it is written. */
  enum Kind {
    UPN("13", r -> upn(r, false), "1,3,4,2,3"),
    TEMPORARY_UPN("13", r -> upn(r, true), "13"),
    ULN("10", r -> search(r, 10, CheckDigits::uln), "10", "3,3,4", "4,3,3"),
    NHS_NUMBER("10", r -> search(r, 10, CheckDigits::nhsNumber), "3,3,4"),
    NINO(
        "9",
        r -> pick(r, "ABCE") + pick(r, "ABCEGH") + digits(r, 6) + pick(r, "ABCD"),
        "2,2,2,2,1"),
    UCI("13", GeneratedIdentifiersTest::uci, "5,1,2,4,1"),
    DRIVING_LICENCE("16", GeneratedIdentifiersTest::licence, "5,6,5"),
    PAYMENT_CARD("16", r -> "4" + search(r, 15, d -> CheckDigits.luhn("4" + d)), "4,4,4,4"),
    IBAN("22", GeneratedIdentifiersTest::iban, "4,4,4,4,4,2"),
    SORT_CODE("8", r -> "20-" + (40 + r.nextInt(50)) + "-" + (40 + r.nextInt(50))),
    ACCOUNT("8", r -> "55" + digits(r, 6)),
    PHONE("11", r -> "07700900" + digits(r, 3), "5,6", "5,3,3"),
    PHONE_IN_LONDON("11", r -> "02079460" + digits(r, 3), "3,4,4"),
    PHONE_ABROAD("13", r -> "+447700900" + digits(r, 3), "3,4,6", "3,4,3,3"),
    PHONE_IN_AMERICA("12", r -> "202-555-01" + digits(r, 2)),
    SSN("11", r -> "078-05-" + digits(r, 4).replace("0000", "1120")),
    VEHICLE("7", r -> pick(r, "AGHK") + pick(r, "BCDE") + digits(r, 2) + letters(r, 3), "4,3"),
    POSTCODE(
        "7", r -> "ZZ" + digits(r, 2) + digits(r, 1) + pick(r, "ABDEF") + pick(r, "ABDEF"), "4,3"),
    EIRCODE("7", r -> "D6W" + pick(r, "ACDE") + pick(r, "FHKN") + digits(r, 2), "3,4"),
    ZIP("10", r -> digits(r, 5) + "-" + digits(r, 4)),
    IP("", r -> "192.0.2." + r.nextInt(256)),
    IP6("", r -> "2001:db8::" + digits(r, 3) + ":" + digits(r, 2)),
    MAC("", r -> "00:00:5E:00:53:" + digits(r, 2)),
    DATE("", r -> (1 + r.nextInt(28)) + "/" + (1 + r.nextInt(12)) + "/" + (1990 + r.nextInt(35))),
    EMAIL("", r -> "a" + digits(r, 3) + "@example.org");

    private final Function<Random, String> maker;
    private final List<String> groups;

    Kind(String length, Function<Random, String> maker, String... groups) {
      this.maker = maker;
      this.groups = List.of(groups);
      assertTrue(
          length.isEmpty() || maker.apply(new Random(1)).length() >= Integer.parseInt(length) - 1);
    }
  }

  private final Explained explained = new Explained();

  @ParameterizedTest
  @EnumSource
  void noDigitSurvives(Kind kind) {
    Random random = new Random(kind.ordinal());
    for (int round = 0; round < ROUNDS; round++) {
      String written = written(random, kind);
      String text = SENTENCES.get(random.nextInt(SENTENCES.size())).replace("{0}", written);
      String left = explained.left(text).replaceAll("\\D", "");
      assertEquals("", left, text);
    }
  }

  /** With spaces, hyphens or nothing between its groups, in either case. */
  private static String written(Random random, Kind kind) {
    String plain = kind.maker.apply(random);
    String written = plain;
    if (!kind.groups.isEmpty() && random.nextInt(3) > 0) {
      String joint = random.nextBoolean() ? " " : "-";
      StringBuilder grouped = new StringBuilder();
      int from = 0;
      for (String size : kind.groups.get(random.nextInt(kind.groups.size())).split(",", -1)) {
        int to = from + Integer.parseInt(size);
        grouped.append(from == 0 ? "" : joint).append(plain, from, to);
        from = to;
      }
      written = grouped.toString();
    }
    return random.nextInt(3) == 0 ? written.toLowerCase(Locale.ROOT) : written;
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static String pick(Random random, String from) {
    return String.valueOf(from.charAt(random.nextInt(from.length())));
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(pick(random, "BCDFGHJKLMNPRSTVWXYZ"));
    }
    return letters.toString();
  }

  private static String search(Random random, int count, Function<String, Boolean> check) {
    String digits = digits(random, count);
    while (!check.apply(digits)) {
      digits = digits(random, count);
    }
    return digits;
  }

  private static String upn(Random random, boolean temporary) {
    String body = "999" + digits(random, temporary ? 8 : 9);
    body += temporary ? pick(random, "ABCDEFGHJKLMNPQRTUVWXYZ") : "";
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      if (CheckDigits.upn(letter + body)) {
        return letter + body;
      }
    }
    throw new AssertionError(body);
  }

  private static String uci(Random random) {
    while (true) {
      String uci = "99999" + "0" + digits(random, 6) + pick(random, "ABCDEFG");
      if (CheckDigits.uci(uci)) {
        return uci;
      }
    }
  }

  private static String licence(Random random) {
    String month = String.valueOf(random.nextBoolean() ? 11 : 52);
    return letters(random, 4)
        + "9"
        + digits(random, 1)
        + month
        + "1"
        + digits(random, 2)
        + pick(random, "ABC")
        + "9"
        + digits(random, 1)
        + letters(random, 2);
  }

  private static String iban(Random random) {
    String account = "NWBK" + digits(random, 14);
    for (int check = 2; check < 99; check++) {
      String iban = "GB" + check / 10 + check % 10 + account;
      if (CheckDigits.iban(iban)) {
        return iban;
      }
    }
    throw new AssertionError(account);
  }
}
