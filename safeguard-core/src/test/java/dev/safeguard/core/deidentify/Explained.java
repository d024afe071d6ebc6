package dev.safeguard.core.deidentify;

import dev.safeguard.api.site.Roster;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.core.tokenize.SessionTokens;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** De-identification with nobody on the roster, shown with the rules that caused it. */
final class Explained {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 20);

  private final Deidentifier deidentifier =
      new Deidentifier(Roster.EMPTY, List.of(), Set.of(), new Recognisers(List.of()));
  private final SessionTokens tokens = new SessionTokens(new SecureRandom());

  List<Span> spans(String text) {
    return deidentifier.deidentify(text, AS_OF, tokens).spans();
  }

  /** The text, with what goes and its rule in brackets: {@code Ring <07700 900123|phone>}. */
  String of(String text) {
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (Span span : spans(text)) {
      shown.append(text, from, span.start()).append('<');
      shown.append(text, span.start(), span.end()).append('|').append(span.rule()).append('>');
      from = span.end();
    }
    return shown.append(text.substring(from)).toString();
  }

  /** What of the text stays. */
  String left(String text) {
    StringBuilder left = new StringBuilder(text);
    for (Span span : spans(text)) {
      for (int i = span.start(); i < span.end(); i++) {
        left.setCharAt(i, ' ');
      }
    }
    return left.toString();
  }
}
