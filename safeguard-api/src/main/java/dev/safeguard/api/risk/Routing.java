package dev.safeguard.api.risk;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.Patterns;
import java.util.List;
import java.util.Locale;

/** Whose desk a pupil's result belongs on. */
public enum Routing {
  SAFEGUARDING_LEAD,
  /**
   * Whoever the school's procedure for allegations against staff names: the person it is about may
   * otherwise be the one who reads of it.
   */
  STAFF_ALLEGATION;

  private final String code = name().toLowerCase(Locale.ROOT);

  /**
   * Where these belong: an allegation against staff, recorded as one or said outright in a note,
   * goes to a person of its own. One that is denied, feared or of the past goes nowhere by itself.
   */
  public static Routing of(Patterns patterns) {
    List<Pattern> found = patterns.found();
    for (int i = 0; i < found.size(); i++) {
      PatternCode code = found.get(i).code();
      PatternFamily family = code.family();
      if (code.detail() == ConcernCategory.STAFF_ALLEGATION
          && (family == PatternFamily.CONCERN || family == PatternFamily.NOTE)) {
        return STAFF_ALLEGATION;
      }
    }
    return SAFEGUARDING_LEAD;
  }

  /** The name in reports, in lower case. */
  public String code() {
    return code;
  }
}
