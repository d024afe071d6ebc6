package dev.safeguard.api.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What may be grown to a number, before it as in Y8, or behind it as in 5mins. */
public enum SafeUnit {
  YEAR("Y"),
  YEAR_SHORT("yr"),
  KEY_STAGE("KS"),
  TIMES("x"),
  PERIOD("p"),
  MORNING("am"),
  AFTERNOON("pm"),
  FIRST("st"),
  SECOND("nd"),
  THIRD("rd"),
  OTHER_PLACE("th"),
  MILLIMETRE("mm"),
  CENTIMETRE("cm"),
  METRE("m"),
  KILOMETRE("km"),
  GRAM("g"),
  KILOGRAM("kg"),
  MILLILITRE("ml"),
  LITRE("l"),
  MINUTE("min"),
  MINUTES("mins"),
  HOUR("hr"),
  HOURS("hrs"),
  YEARS("yrs"),
  YEARS_OLD("yo"),
  THOUSAND("k"),
  PLURAL("s");

  private static final Map<String, SafeUnit> BY_TEXT = new HashMap<>();

  static {
    for (SafeUnit unit : values()) {
      BY_TEXT.put(unit.text.toLowerCase(Locale.ROOT), unit);
    }
  }

  private final String text;

  SafeUnit(String text) {
    this.text = text;
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** The unit that a text in lower case is. */
  public static Optional<SafeUnit> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
