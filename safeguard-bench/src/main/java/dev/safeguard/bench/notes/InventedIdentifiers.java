package dev.safeguard.bench.notes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Numbers and contact details that belong to nobody. Check digits are right where there are any,
 * and the ranges are those kept for drama, tests and documents where there is one: LA number 999
 * for UPNs, 999 for ULNs and NHS numbers, prefix QQ for national insurance, Ofcom's drama numbers,
 * RFC 5737 and 3849 for IP addresses, RFC 2606 for hosts.
 */
final class InventedIdentifiers {
  private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final String UCI_LETTERS = "ABCDEFG";
  private static final String REGISTRATION_LETTERS = "ABCDEFGHJKLMNOPRSTUVWXY";
  private static final String INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
  private static final List<String> AREAS =
      List.of("LS", "BD", "SE", "E", "M", "B", "CF", "LL", "EH", "G", "BT", "NE", "PL", "NR");
  private static final List<String> DRAMA =
      List.of("0113 496 0", "0121 496 0", "0161 496 0", "0191 498 0", "020 7946 0", "01632 960");
  private static final List<DateTimeFormatter> DATES =
      List.of(
          formatter("dd/MM/yyyy"),
          formatter("d.M.yy"),
          formatter("d MMMM yyyy"),
          formatter("dd-MM-yyyy"),
          formatter("yyyy-MM-dd"));

  private final RandomGenerator random;

  InventedIdentifiers(RandomGenerator random) {
    this.random = random;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }

  String upn() {
    String digits = "999" + digits(9);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i + 2);
    }
    return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) + digits;
  }

  /** A remainder of 0 has no number, so that another is drawn. */
  String uln() {
    while (true) {
      String digits = "999" + digits(6);
      int remainder = weighted(digits, 10) % 11;
      if (remainder != 0) {
        return digits + (10 - remainder);
      }
    }
  }

  /** A check digit of 10 has no number, so that another is drawn. */
  String nhs() {
    while (true) {
      String digits = "999" + digits(6);
      int check = 11 - weighted(digits, 10) % 11;
      if (check != 10) {
        return spaced(digits + check % 11);
      }
    }
  }

  private String spaced(String number) {
    return random.nextInt(3) == 0
        ? number
        : number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
  }

  String nino() {
    String space = random.nextBoolean() ? " " : "";
    char suffix = "ABCD".charAt(random.nextInt(4));
    return "QQ" + space + digits(2) + space + digits(2) + space + digits(2) + space + suffix;
  }

  /** Only with the check letters that published numbers bear out. */
  String uci() {
    while (true) {
      String digits = "999990" + digits(6);
      int remainder = weighted(digits, 16) % 17;
      if (remainder < UCI_LETTERS.length()) {
        return digits + UCI_LETTERS.charAt(remainder);
      }
    }
  }

  String passport() {
    return "99" + digits(7);
  }

  /** With an age identifier that is not issued before 2036. */
  String registration() {
    String space = random.nextInt(4) == 0 ? "" : " ";
    return letters(REGISTRATION_LETTERS, 2)
        + (36 + random.nextInt(14))
        + space
        + letters(REGISTRATION_LETTERS, 3);
  }

  String bankAccount() {
    return "00-" + digits(2) + "-" + digits(2) + " " + "000" + digits(5);
  }

  /** With Luhn's check digit. */
  String card() {
    String number = "400000" + digits(9);
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = (number.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    number += (10 - sum % 10) % 10;
    return random.nextBoolean() ? number : number.replaceAll("(.{4})(?!$)", "$1 ");
  }

  String caseReference() {
    return switch (random.nextInt(4)) {
      case 0 -> "CP/20" + (20 + random.nextInt(6)) + "/" + digits(4);
      case 1 -> "MR-" + digits(6);
      case 2 -> "EH2" + random.nextInt(6) + "/" + digits(5);
      default -> "1324" + digits(7);
    };
  }

  String phone() {
    return switch (random.nextInt(6)) {
      case 0 -> "07700 900" + digits(3);
      case 1 -> "07700900" + digits(3);
      case 2 -> "+44 7700 900" + digits(3);
      case 3 -> "(01632) 960" + digits(3);
      default -> NameLists.pick(DRAMA, random) + digits(3);
    };
  }

  String ip() {
    return switch (random.nextInt(4)) {
      case 0 -> "192.0.2." + random.nextInt(256);
      case 1 -> "198.51.100." + random.nextInt(256);
      case 2 -> "203.0.113." + random.nextInt(256);
      default -> "2001:db8::" + Integer.toHexString(0x1000 + random.nextInt(0xe000));
    };
  }

  String url() {
    String host = Names.ascii(NameLists.stem(random)) + ".example";
    return random.nextBoolean()
        ? "https://www." + host + "/v/" + NameLists.nickname(random)
        : "www." + host + "/" + Names.ascii(InventedNames.next(random));
  }

  String address() {
    String house = (1 + random.nextInt(180)) + " " + NameLists.street(random);
    return switch (random.nextInt(5)) {
      case 0 -> "Flat " + (1 + random.nextInt(40)) + ", " + house;
      case 1 -> NameLists.stem(random) + " House, " + house;
      default -> house;
    };
  }

  String postcode() {
    return NameLists.pick(AREAS, random)
        + (1 + random.nextInt(28))
        + " "
        + random.nextInt(10)
        + letters(INWARD_LETTERS, 2);
  }

  String className() {
    return switch (random.nextInt(4)) {
      case 0 -> (7 + random.nextInt(5)) + letters("ABCDEFGHKRSTWXY", 1) + (1 + random.nextInt(4));
      case 1 -> (7 + random.nextInt(5)) + letters("ABDEGHKLNRSTUWXY", 2);
      default -> (1 + random.nextInt(11)) + letters("BCDEFGHJKLNRSTWXYZ", 1);
    };
  }

  String room() {
    return letters("BCDGHLNST", 1) + (1 + random.nextInt(28));
  }

  LocalDate birth() {
    return LocalDate.of(2007, 9, 1).plusDays(random.nextInt(4500));
  }

  String date(LocalDate date) {
    return NameLists.pick(DATES, random).format(date);
  }

  /** Weights fall by 1 from that of the first digit. */
  private static int weighted(String digits, int first) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (first - i);
    }
    return sum;
  }

  private String digits(int count) {
    return letters("0123456789", count);
  }

  private String letters(String from, int count) {
    StringBuilder letters = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      letters.append(from.charAt(random.nextInt(from.length())));
    }
    return letters.toString();
  }
}
