package dev.safeguard.core.localize;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.stage.Analysis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paragraph on what an analysis rests on: how many records of which sort, and what is thin. */
final class SupportingEvidence {
  private static final Domain[] DOMAINS = Domain.values();

  private final Words words;
  private final Template summary;
  private final Listed inDomains;
  private final Template empty;
  private final Listed limited;
  private final Counts[] sources = new Counts[EntryKind.values().length];
  private final String[] domains = new String[DOMAINS.length];

  SupportingEvidence(Texts texts, Words words) {
    this.words = words;
    summary =
        texts.template("evidence.summary", "records", "date", "sources", "patterns", "domains");
    inDomains = new Listed(texts.template("evidence.domains", "list"));
    empty = texts.template("evidence.empty", "date");
    limited = new Listed(texts.template("evidence.limited", "list"));
    for (EntryKind kind : EntryKind.values()) {
      sources[kind.ordinal()] = new Counts(texts.template("evidence.source." + kind, "n"));
    }
    for (Domain domain : DOMAINS) {
      domains[domain.ordinal()] = texts.text("label.domain." + domain.code());
    }
  }

  /**
   * @param to what is to be written into; what it holds is lost
   */
  String of(Analysis analysis, StringBuilder to) {
    TokenizedRecord record = analysis.record();
    int records = record.eventCount();
    String asOf = words.dates.name(record.asOf().toEpochDay());
    if (records == 0) {
      return empty.with(asOf);
    }
    List<Pattern> found = analysis.patterns().found();
    to.setLength(0);
    summary.fill(
        (slot, out) -> {
          switch (slot) {
            case 0 -> out.append(words.records.of(records));
            case 1 -> out.append(asOf);
            case 2 -> sources(record, out);
            case 3 -> out.append(words.patterns.of(found.size()));
            default -> out.append(inDomains.of(domains(found)));
          }
        },
        to);
    int thin = 0;
    for (Domain domain : analysis.patterns().notEnoughData()) {
      thin |= 1 << domain.ordinal();
    }
    return (thin == 0 ? to : to.append(limited.of(thin))).toString();
  }

  private void sources(TokenizedRecord record, StringBuilder to) {
    boolean more = source(EntryKind.INCIDENT, record.incidents(), false, to);
    more = source(EntryKind.ATTENDANCE, record.attendance(), more, to);
    more = source(EntryKind.ASSESSMENT, record.assessments(), more, to);
    more = source(EntryKind.COMMUNICATION, record.communications(), more, to);
    more = source(EntryKind.ONLINE_SAFETY, record.online(), more, to);
    more = source(EntryKind.CONCERN, record.concerns(), more, to);
    source(EntryKind.INTERVENTION, record.interventions(), more, to);
  }

  /** Whether anything stands there now. */
  private boolean source(EntryKind kind, List<?> entries, boolean more, StringBuilder to) {
    if (entries.isEmpty()) {
      return more;
    }
    to.append(more ? words.comma() : "").append(sources[kind.ordinal()].of(entries.size()));
    return true;
  }

  /** What came together is told apart; it is no part of school life of its own. */
  private static int domains(List<Pattern> found) {
    int bits = 0;
    for (int i = 0; i < found.size(); i++) {
      bits |= 1 << found.get(i).domain().ordinal();
    }
    return bits & ~(1 << Domain.CROSS_DOMAIN.ordinal());
  }

  /** How many records there are of one sort; each text is made when it is first asked for. */
  private static final class Counts {
    private static final int KEPT = 1_000;

    private final Template template;
    private final @Nullable String[] kept = new String[KEPT];

    Counts(Template template) {
      this.template = template;
    }

    String of(int count) {
      if (count >= KEPT) {
        return template.with(Integer.toString(count));
      }
      String text = kept[count];
      if (text == null) {
        text = template.with(Integer.toString(count));
        kept[count] = text;
      }
      return text;
    }
  }

  /** A text for each set of parts of school life, made when it is first asked for. */
  private final class Listed {
    private final Template template;
    private final @Nullable String[] kept = new String[1 << DOMAINS.length];

    Listed(Template template) {
      this.template = template;
    }

    /** Nothing for no part. */
    String of(int bits) {
      String text = kept[bits];
      if (text == null) {
        text = write(bits);
        kept[bits] = text;
      }
      return text;
    }

    private String write(int bits) {
      List<String> names = new ArrayList<>();
      for (Domain domain : DOMAINS) {
        if ((bits & 1 << domain.ordinal()) != 0) {
          names.add(domains[domain.ordinal()]);
        }
      }
      return names.isEmpty() ? "" : template.with(words.list(names));
    }
  }
}
