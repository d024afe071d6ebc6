package dev.safeguard.core.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements. Text and attribute values are escaped here and nowhere else, so a page cannot
 * hold an unescaped value; names of elements and attributes are constants of the caller. Not
 * thread-safe.
 */
final class HtmlWriter {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(16_384);
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts a page. */
  HtmlWriter() {
    out.append("<!DOCTYPE html>\n");
  }

  /** Opens an element; attributes are names and values in turn. */
  HtmlWriter open(String name, String... attributes) {
    start(name, attributes);
    open.push(name);
    return this;
  }

  /** An element that has no content and no end. */
  HtmlWriter empty(String name, String... attributes) {
    start(name, attributes);
    return this;
  }

  /** An element that holds only this text. */
  HtmlWriter element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  HtmlWriter text(String text) {
    escape(text);
    return this;
  }

  /** Closes the element opened last. */
  HtmlWriter close() {
    String name = open.pop();
    out.append("</").append(name).append('>');
    if (name.length() > 1 && !name.equals("bdi") && !name.equals("strong")) {
      out.append('\n');
    }
    return this;
  }

  /** The page's style sheet, which is no value of a report and must stand as its hash has it. */
  HtmlWriter style(String css) {
    out.append("<style>").append(css).append("</style>\n");
    return this;
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(allowed(text, i) ? c : REPLACEMENT);
      }
    }
  }

  /** False for control characters and lone surrogates, which no HTML may hold. */
  private static boolean allowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\n' || c == '\t' || !Character.isISOControl(c);
  }

  /** The page; every element must be closed. */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is not closed");
    }
    return out.toString();
  }
}
