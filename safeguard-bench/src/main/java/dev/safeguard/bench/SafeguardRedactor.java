package dev.safeguard.bench;

import dev.safeguard.api.Pipeline;
import dev.safeguard.api.Session;
import dev.safeguard.api.site.Roster;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.text.DeidentifiedText.Span;
import dev.safeguard.core.Safeguard;
import java.util.ArrayList;
import java.util.List;

/** The library itself, through the call that a host makes. */
final class SafeguardRedactor implements Redactor {
  private final Pipeline pipeline = Safeguard.pipeline().build();
  private final Session session;

  SafeguardRedactor(Roster roster) {
    session = pipeline.open(Site.builder().roster(roster).build());
  }

  @Override
  public List<List<Stretch>> redact(List<String> texts) {
    List<List<Stretch>> all = new ArrayList<>(texts.size());
    for (String text : texts) {
      List<Span> spans = session.deidentify(text).spans();
      List<Stretch> stretches = new ArrayList<>(spans.size());
      for (Span span : spans) {
        stretches.add(new Stretch(span.start(), span.end()));
      }
      all.add(stretches);
    }
    return all;
  }

  @Override
  public void close() {
    session.close();
    pipeline.close();
  }
}
