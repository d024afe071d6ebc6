package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
  record Kind(String name, Function<Random, String> maker, List<String> groups) {
    static Kind of(String name, Function<Random, String> maker, String... groups) {
      return new Kind(name, maker, List.of(groups));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        Kind.of("upn", r -> upn(r, false), "1,3,4,2,3"),
        Kind.of("temporary_upn", r -> upn(r, true), "13"),
        Kind.of("uln", r -> search(r, 10, CheckDigits::uln), "10", "3,3,4", "4,3,3"),
        Kind.of("nhs_number", r -> search(r, 10, CheckDigits::nhsNumber), "3,3,4"),
        Kind.of(
            "nino",
            r -> pick(r, "ABCE") + pick(r, "ABCEGH") + digits(r, 6) + pick(r, "ABCD"),
            "2,2,2,2,1"),
        Kind.of("uci", GeneratedIdentifiersTest::uci, "5,1,2,4,1"),
        Kind.of("driving_licence", GeneratedIdentifiersTest::licence, "5,6,5"),
        Kind.of(
            "payment_card", r -> "4" + search(r, 15, d -> CheckDigits.luhn("4" + d)), "4,4,4,4"),
        Kind.of("iban", GeneratedIdentifiersTest::iban, "4,4,4,4,4,2"),
        Kind.of("sort_code", r -> "20-" + (40 + r.nextInt(50)) + "-" + (40 + r.nextInt(50))),
        Kind.of("account", r -> "55" + digits(r, 6)),
        Kind.of("phone", r -> "07700900" + digits(r, 3), "5,6", "5,3,3"),
        Kind.of("phone_in_london", r -> "02079460" + digits(r, 3), "3,4,4"),
        Kind.of("phone_abroad", r -> "+447700900" + digits(r, 3), "3,4,6", "3,4,3,3"),
        Kind.of("phone_in_america", r -> "202-555-01" + digits(r, 2)),
        Kind.of("ssn", r -> "078-05-" + digits(r, 4).replace("0000", "1120")),
        Kind.of(
            "vehicle",
            r -> pick(r, "AGHK") + pick(r, "BCDE") + digits(r, 2) + letters(r, 3),
            "4,3"),
        Kind.of(
            "postcode",
            r -> "ZZ" + digits(r, 2) + digits(r, 1) + pick(r, "ABDEF") + pick(r, "ABDEF"),
            "4,3"),
        Kind.of("eircode", r -> "D6W" + pick(r, "ACDE") + pick(r, "FHKN") + digits(r, 2), "3,4"),
        Kind.of("zip", r -> digits(r, 5) + "-" + digits(r, 4)),
        Kind.of("ip", r -> "192.0.2." + r.nextInt(256)),
        Kind.of("ip6", r -> "2001:db8::" + digits(r, 3) + ":" + digits(r, 2)),
        Kind.of("mac", r -> "00:00:5E:00:53:" + digits(r, 2)),
        Kind.of(
            "date",
            r -> (1 + r.nextInt(28)) + "/" + (1 + r.nextInt(12)) + "/" + (1990 + r.nextInt(35))),
        Kind.of("email", r -> "a" + digits(r, 3) + "@example.org"));
  }

  private final Explained explained = new Explained();

  @ParameterizedTest
  @MethodSource("kinds")
  void noDigitSurvives(Kind kind) {
    Random random = new Random(kind.name.length());
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

  private static String search(Random random, int count, Predicate<String> check) {
    String digits = digits(random, count);
    while (!check.test(digits)) {
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
