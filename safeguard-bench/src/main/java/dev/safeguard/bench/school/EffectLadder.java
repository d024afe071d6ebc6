package dev.safeguard.bench.school;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.school.Panel.Opinions;
import java.io.PrintStream;

/** How detection grows with the size of each change, from faint to plain. */
final class EffectLadder {
  private final Comparison comparison;

  EffectLadder(Comparison comparison) {
    this.comparison = comparison;
  }

  void print(PrintStream out) {
    Table table =
        new Table(
            2,
            "change",
            "size",
            "AUC",
            "MEDIUM+ %",
            "named %",
            "rule: AUC",
            "MEDIUM+ %",
            "named %");
    for (Deterioration kind : Deterioration.values()) {
      for (double size : kind.ladder()) {
        row(kind, size, table);
      }
    }
    out.println("## Power against the size of the change");
    out.println();
    table.print(out);
  }

  private void row(Deterioration kind, double size, Table table) {
    Opinions ordinary = comparison.ordinary();
    Opinions changed = comparison.panel().of(comparison.changed(kind, size));
    table.row(
        kind.title(),
        kind.words(size),
        Table.decimals(changed.safeguard().areaOver(ordinary.safeguard())),
        changed.safeguard().atLeast(RiskLevel.MEDIUM).percent(),
        changed.safeguard().naming(kind).percent(),
        Table.decimals(changed.countRule().areaOver(ordinary.countRule())),
        changed.countRule().atLeast(RiskLevel.MEDIUM).percent(),
        changed.countRule().naming(kind).percent());
  }
}
