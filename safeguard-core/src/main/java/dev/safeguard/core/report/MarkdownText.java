package dev.safeguard.core.report;

/**
 * Escapes text for CommonMark and GitHub's extensions to it. A value keeps to one line; angle
 * brackets and ampersands become entities, which stay text even where raw HTML is allowed; what
 * could begin a link, image, emphasis, table cell, mention, list or bare address loses its meaning.
 */
final class MarkdownText {

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    boolean start = true;
    boolean digits = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        if (!start) {
          out.append(' ');
        }
        digits = false;
        continue;
      }
      boolean bare = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\\', '`', '*', '_', '[', ']', '{', '}', '#', '|', '~', '@', '$', '!' ->
            out.append('\\').append(c);
        case '-', '+', '=' -> {
          if (start) {
            out.append('\\');
          }
          out.append(c);
        }
        // A number with a full stop or bracket begins a list; a full stop before a letter, or a
        // colon before anything, may make a bare address.
        case '.', ')' -> {
          boolean address = c == '.' && !bare && !Character.isDigit(text.charAt(i + 1));
          if ((digits && bare) || address) {
            out.append('\\');
          }
          out.append(c);
        }
        case ':' -> {
          if (!bare) {
            out.append('\\');
          }
          out.append(c);
        }
        default -> out.append(c);
      }
      digits = digits && c >= '0' && c <= '9';
      start = false;
    }
    return out.toString();
  }

  private MarkdownText() {}
}
