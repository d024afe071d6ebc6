package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonStreamContext;

/** JSON pointers (RFC 6901) that are safe to show: a name that may be anything is left out. */
final class Pointers {
  private static final String UNNAMED = "…";
  private static final int MAX_NAME = 40;

  /** The pointer of a context's current value. */
  static String of(JsonStreamContext context) {
    StringBuilder pointer = new StringBuilder();
    append(context, pointer);
    return pointer.toString();
  }

  private static void append(JsonStreamContext context, StringBuilder pointer) {
    JsonStreamContext parent = context.getParent();
    if (parent == null) {
      return;
    }
    append(parent, pointer);
    if (context.inArray()) {
      if (context.hasCurrentIndex()) {
        pointer.append('/').append(context.getCurrentIndex());
      }
    } else if (context.hasCurrentName()) {
      pointer.append('/').append(safe(context.getCurrentName()));
    }
  }

  /** The name if it is a plain identifier, which needs no escapes either. */
  private static String safe(String name) {
    if (name.isEmpty() || name.length() > MAX_NAME || isDigit(name.charAt(0))) {
      return UNNAMED;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return UNNAMED;
      }
    }
    return name;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Pointers() {}
}
