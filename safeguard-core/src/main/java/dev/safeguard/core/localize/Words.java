package dev.safeguard.core.localize;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.pattern.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates, counts, numbers and lists in one language, with everything that repeats made once. */
final class Words {

  /**
   * A counted noun, such as {@code 3 records}, in the form that the language has for the number; a
   * number may have a text of its own, such as {@code twice}.
   */
  static final class Counted {
    /** Of those below it each form must be there; {@code other} serves for one that is not. */
    private static final int CHECKED = 100;

    private static final int KEPT = 1_000;

    private final Cldr cldr;
    private final Map<String, Template> forms = new HashMap<>();
    private final Template other;

    /** Each made when it is first asked for, but for those that have a text of their own. */
    private final @Nullable String[] kept = new String[KEPT];

    Counted(Texts texts, Cldr cldr, String key) {
      this.cldr = cldr;
      this.other = texts.template(key + ".other", "n");
      for (int n = 0; n < CHECKED; n++) {
        forms.computeIfAbsent(cldr.form(n), name -> texts.template(key + "." + name, "n"));
        kept[n] = texts.optional(key + "." + n);
      }
    }

    String of(int n) {
      if (n < 0 || n >= KEPT) {
        return made(n);
      }
      String text = kept[n];
      if (text == null) {
        text = made(n);
        kept[n] = text;
      }
      return text;
    }

    private String made(int n) {
      return forms.getOrDefault(cldr.form(n), other).with(Integer.toString(n));
    }
  }

  final Counted days;
  final Counted schoolDays;
  final Counted times;
  final Counted records;
  final Counted patterns;

  /** Dates and their names. */
  final Days dates;

  private final String[] weekdays = new String[7];
  private final String anyWeekday;
  private final Template spanDay;
  private final Template spanRange;
  private final String spanUndated;
  private final Template change;
  private final String noChange;
  private final String comma;
  private final String and;
  private final String decimal;
  private final Template percent;

  Words(Texts texts, Cldr cldr) {
    days = new Counted(texts, cldr, "days");
    schoolDays = new Counted(texts, cldr, "school_days");
    times = new Counted(texts, cldr, "times");
    records = new Counted(texts, cldr, "records");
    patterns = new Counted(texts, cldr, "patterns");
    dates = new Days(cldr);
    for (int i = 0; i < weekdays.length; i++) {
      weekdays[i] = texts.text("weekday." + (i + 1));
    }
    anyWeekday = texts.text("weekday.unknown");
    spanDay = texts.template("span.day", "first");
    spanRange = texts.template("span.range", "first", "last");
    spanUndated = texts.text("span.undated");
    change = texts.template("change", "first");
    noChange = texts.text("no_change");
    comma = texts.text("list.comma");
    and = texts.text("list.and");
    decimal = texts.text("label.decimal");
    percent = texts.template("label.percent", "n");
  }

  /** From a pattern's first day to its last. */
  void span(long asOf, Pattern pattern, StringBuilder to) {
    int first = pattern.firstDaysBefore();
    int last = pattern.lastDaysBefore();
    if (first == Event.UNDATED || last == Event.UNDATED) {
      to.append(spanUndated);
      return;
    }
    (first == last ? spanDay : spanRange)
        .fill((slot, out) -> out.append(dates.name(asOf - (slot == 0 ? first : last))), to);
  }

  void change(long asOf, int daysBefore, StringBuilder to) {
    if (daysBefore == Event.UNDATED) {
      to.append(noChange);
    } else {
      change.fill((slot, out) -> out.append(dates.name(asOf - daysBefore)), to);
    }
  }

  /** One decimal below ten, none from there on. */
  String number(double value) {
    if (!(Math.abs(value) < 9.95)) {
      return Long.toString(Math.round(value));
    }
    long tenths = Math.round(Math.abs(value) * 10);
    String sign = value < 0 && tenths > 0 ? "-" : "";
    return tenths % 10 == 0 ? sign + tenths / 10 : sign + tenths / 10 + decimal + tenths % 10;
  }

  /** A share of 1 in per cent, rounded down so that no line seems crossed that was not. */
  String share(double share) {
    double tenths = Math.floor(share * 1000 + 1e-9);
    long rest = (long) tenths % 10;
    String whole = Long.toString((long) tenths / 10);
    return percent.with(rest == 0 ? whole : whole + decimal + rest);
  }

  /** A percentage from 0 to 100 as a whole number. */
  String percent(double value) {
    return percent.with(Long.toString(Math.round(value)));
  }

  /** The day of the week, from 1 for Monday; any other number for an unknown one. */
  String weekday(int number) {
    return number >= 1 && number <= 7 ? weekdays[number - 1] : anyWeekday;
  }

  String comma() {
    return comma;
  }

  String list(List<String> items) {
    if (items.size() == 1) {
      return items.get(0);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(i == items.size() - 1 ? and : comma);
      }
      out.append(items.get(i));
    }
    return out.toString();
  }
}
