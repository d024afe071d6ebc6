package dev.safeguard.core.report;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A page's style sheet and the policy that allows it by its hash and nothing else, so that even
 * markup that slipped in could neither run nor fetch anything. Immutable.
 */
final class HtmlStyle {
  private final String css;
  private final String policy;

  /** The style sheets of this package with these names, one behind the other. */
  HtmlStyle(String... names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(read(name));
    }
    css = all.toString();
    policy =
        "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder()
                .encodeToString(Hashing.sha256().hashString(css, StandardCharsets.UTF_8).asBytes())
            + "'; base-uri 'none'; form-action 'none'";
  }

  private static String read(String name) {
    try (InputStream in = HtmlStyle.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** Writes the page's head. */
  void head(HtmlWriter html, String title) {
    html.open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .empty("meta", "name", "referrer", "content", "no-referrer")
        .empty("meta", "name", "robots", "content", "noindex")
        .empty("meta", "name", "color-scheme", "content", "light dark")
        .element("title", title)
        .style(css)
        .close();
  }
}
