package dev.safeguard.core.localize;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.record.EntryKind;
import dev.safeguard.api.stage.Analysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The paragraph on what an analysis rests on: how many records of which sort, and what is thin. */
final class SupportingEvidence {
  private static final Domain[] DOMAINS = Domain.values();

  private final Words words;
  private final Template summary;
  private final Template inDomains;
  private final Template empty;
  private final Template limited;
  private final Template[] sources = new Template[EntryKind.values().length];
  private final String[] domains = new String[DOMAINS.length];

  SupportingEvidence(Texts texts, Words words) {
    this.words = words;
    summary =
        texts.template("evidence.summary", "records", "date", "sources", "patterns", "domains");
    inDomains = texts.template("evidence.domains", "list");
    empty = texts.template("evidence.empty", "date");
    limited = texts.template("evidence.limited", "list");
    for (EntryKind kind : EntryKind.values()) {
      sources[kind.ordinal()] = texts.template("evidence.source." + kind, "n");
    }
    for (Domain domain : DOMAINS) {
      domains[domain.ordinal()] = texts.text("label.domain." + domain.code());
    }
  }

  String of(Analysis analysis, StringBuilder buffer) {
    TokenizedRecord record = analysis.record();
    int records = record.eventCount();
    buffer.setLength(0);
    if (records == 0) {
      empty.append(buffer, (out, slot) -> words.appendDate(out, record.asOf()));
      return buffer.toString();
    }
    List<Pattern> found = analysis.patterns().found();
    summary.append(
        buffer,
        (out, slot) -> {
          switch (slot) {
            case 0 -> out.append(words.records.of(records));
            case 1 -> words.appendDate(out, record.asOf());
            case 2 -> appendSources(out, record);
            case 3 -> out.append(words.patterns.of(found.size()));
            default -> appendDomains(out, found);
          }
        });
    Set<Domain> thin = analysis.patterns().notEnoughData();
    if (!thin.isEmpty()) {
      List<String> names = new ArrayList<>(thin.size());
      for (Domain domain : thin) {
        names.add(domains[domain.ordinal()]);
      }
      limited.append(buffer, (out, slot) -> words.appendList(out, names));
    }
    return buffer.toString();
  }

  private void appendSources(StringBuilder out, TokenizedRecord record) {
    int[] counts = {
      record.incidents().size(),
      record.attendance().size(),
      record.assessments().size(),
      record.communications().size(),
      record.online().size(),
      record.concerns().size(),
      record.interventions().size()
    };
    boolean first = true;
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i];
      if (count > 0) {
        if (!first) {
          words.appendComma(out);
        }
        first = false;
        sources[i].append(out, (text, slot) -> text.append(count));
      }
    }
  }

  private void appendDomains(StringBuilder out, List<Pattern> found) {
    if (found.isEmpty()) {
      return;
    }
    int bits = 0;
    for (Pattern pattern : found) {
      bits |= 1 << pattern.domain().ordinal();
    }
    // What came together is told apart; it is no part of school life of its own.
    int own = bits & ~(1 << Domain.CROSS_DOMAIN.ordinal());
    List<String> names = new ArrayList<>(DOMAINS.length);
    for (Domain domain : DOMAINS) {
      if ((own & 1 << domain.ordinal()) != 0) {
        names.add(domains[domain.ordinal()]);
      }
    }
    if (!names.isEmpty()) {
      inDomains.append(out, (text, slot) -> words.appendList(text, names));
    }
  }
}
