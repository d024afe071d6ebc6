package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.Set;

/** JSON pointers (RFC 6901) that are safe to show: a name that may be anything is left out. */
final class Pointers {
  private static final String UNNAMED = "…";
  private static final int MAX_NAME = 40;

  /** Every name of {@link RecordFields}, {@link PersonFields} and {@link RosterReader}. */
  private static final Set<String> KNOWN =
      Set.of(
          ("student_id id as_of year_group class given_name family_name preferred_name upn"
                  + " date_of_birth behavioral_incidents behavioural_incidents behaviors attendance"
                  + " assessments communications online_safety concerns interventions"
                  + " vulnerabilities possible_sessions people type severity timestamp location"
                  + " subject role reported_by description action count date session code status"
                  + " score max_score performance_level assessment_type source urgency_level"
                  + " urgency content category started ended from to per_week title phones emails"
                  + " address postcode school name aliases town")
              .split(" "));

  /** The pointer of a context's current value. */
  static String of(JsonStreamContext context) {
    StringBuilder pointer = new StringBuilder();
    append(context, pointer, false);
    return pointer.toString();
  }

  /** The same in malformed JSON, where any value may have got into the place of a name. */
  static String ofMalformed(JsonStreamContext context) {
    StringBuilder pointer = new StringBuilder();
    append(context, pointer, true);
    return pointer.toString();
  }

  private static void append(
      JsonStreamContext context, StringBuilder pointer, boolean knownNamesOnly) {
    JsonStreamContext parent = context.getParent();
    if (parent == null) {
      return;
    }
    append(parent, pointer, knownNamesOnly);
    if (context.inArray()) {
      if (context.hasCurrentIndex()) {
        pointer.append('/').append(context.getCurrentIndex());
      }
    } else if (context.hasCurrentName()) {
      String name = context.getCurrentName();
      boolean shown = knownNamesOnly ? KNOWN.contains(name) : identifier(name);
      pointer.append('/').append(shown ? name : UNNAMED);
    }
  }

  /** Whether the name is a plain identifier, which needs no escapes either. */
  private static boolean identifier(String name) {
    if (name.isEmpty() || name.length() > MAX_NAME || isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Pointers() {}
}
