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

  String of(Analysis analysis) {
    TokenizedRecord record = analysis.record();
    int records = record.eventCount();
    String asOf = words.dates.name(record.asOf().toEpochDay());
    if (records == 0) {
      return empty.with(asOf);
    }
    List<Pattern> found = analysis.patterns().found();
    String told =
        summary.fill(
            slot ->
                switch (slot) {
                  case 0 -> words.records.of(records);
                  case 1 -> asOf;
                  case 2 -> sources(record);
                  case 3 -> words.patterns.of(found.size());
                  default -> inDomains.of(domains(found));
                });
    int thin = 0;
    for (Domain domain : analysis.patterns().notEnoughData()) {
      thin |= 1 << domain.ordinal();
    }
    return thin == 0 ? told : told + limited.of(thin);
  }

  private String sources(TokenizedRecord record) {
    int[] counts = {
      record.incidents().size(),
      record.attendance().size(),
      record.assessments().size(),
      record.communications().size(),
      record.online().size(),
      record.concerns().size(),
      record.interventions().size()
    };
    StringBuilder out = new StringBuilder(120);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        out.append(out.length() == 0 ? "" : words.comma()).append(sources[i].of(counts[i]));
      }
    }
    return out.toString();
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
