package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateKind;
import dev.safeguard.api.aggregate.AggregateReport.Table;
import dev.safeguard.core.localize.AggregateTexts;
import java.util.ArrayList;
import java.util.List;

/** What a reader has to know to read a report rightly. */
final class Notes {
  private final SchoolFold fold;
  private final AggregateTexts texts;

  Notes(SchoolFold fold, AggregateTexts texts) {
    this.fold = fold;
    this.texts = texts;
  }

  List<String> of(AggregateKind kind, List<Table> tables, boolean withholds) {
    List<String> notes = new ArrayList<>();
    String least = Integer.toString(fold.settings().leastCount());
    if (withholds) {
      notes.add(texts.of("note.withheld", "n", least));
      notes.add(texts.of("note.two_days"));
    }
    if (kind == AggregateKind.EARLY_WARNING) {
      notes.add(texts.of("note.order"));
      notes.add(texts.of("note.level"));
    }
    if (has(tables, "levels")) {
      notes.add(texts.of("note.level"));
      notes.add(texts.of("note.overlap"));
      notes.add(texts.of("note.weeks"));
      notes.add(texts.of("note.chance"));
    }
    if (kind == AggregateKind.INTERVENTION_EFFECTIVENESS || has(tables, "support")) {
      notes.add(texts.of("note.regression"));
      notes.add(texts.of("note.compared"));
      notes.add(texts.of("note.clear"));
      notes.add(texts.of("note.interval", "n", Integer.toString(fold.settings().leastCompared())));
      if (withholds) {
        notes.add(texts.of("note.listed", "n", least));
      }
    }
    return notes;
  }

  private static boolean has(List<Table> tables, String id) {
    return tables.stream().anyMatch(table -> table.id().equals(id));
  }
}
