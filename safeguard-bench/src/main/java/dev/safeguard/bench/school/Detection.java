package dev.safeguard.bench.school;

import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.bench.command.Table;
import dev.safeguard.bench.school.Panel.Opinions;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** How well pupils with a change of full size in their last weeks are told from ordinary ones. */
final class Detection {
  private final Comparison comparison;

  Detection(Comparison comparison) {
    this.comparison = comparison;
  }

  void print(PrintStream out) {
    Table table =
        new Table(
            2,
            "change",
            "size",
            "AUC",
            "unchanged",
            "MEDIUM+ %",
            "HIGH+ %",
            "named %",
            "rule: AUC",
            "MEDIUM+ %",
            "HIGH+ %",
            "named %");
    Panel panel = comparison.panel();
    Opinions ordinary = comparison.ordinary();
    DoubleSummaryStatistics safeguard = new DoubleSummaryStatistics();
    DoubleSummaryStatistics countRule = new DoubleSummaryStatistics();
    List<Verdict> allChanged = new ArrayList<>();
    for (Deterioration kind : Deterioration.values()) {
      Opinions changed = panel.of(comparison.changed(kind, kind.full()));
      Verdicts unchanged = Verdicts.of(panel.safeguard(), comparison.unchanged(kind));
      double area = changed.safeguard().areaOver(ordinary.safeguard());
      double areaOfRule = changed.countRule().areaOver(ordinary.countRule());
      allChanged.addAll(changed.safeguard().all());
      safeguard.accept(area);
      countRule.accept(areaOfRule);
      List<String> cells = new ArrayList<>(List.of(kind.title(), kind.words(kind.full())));
      cells.add(Table.decimals(area));
      cells.add(Table.decimals(unchanged.areaOver(ordinary.safeguard())));
      cells.addAll(shares(changed.safeguard(), kind));
      cells.add(Table.decimals(areaOfRule));
      cells.addAll(shares(changed.countRule(), kind));
      table.row(cells.toArray(String[]::new));
    }
    out.println("## Pupils with a change against ordinary pupils");
    out.println();
    table.print(out);
    out.println("AUC: area under the ROC curve of the report's score. Unchanged: that of the same");
    out.println(
        "pupils without the change, which is what their selection alone gives. Named: with");
    out.println("the pattern of the change, in domain and kind.");
    out.println();
    out.printf(
        "AUC on average %s and at worst %s; count rule %s and %s.%n",
        Table.decimals(safeguard.getAverage()),
        Table.decimals(safeguard.getMin()),
        Table.decimals(countRule.getAverage()),
        Table.decimals(countRule.getMin()));
    levels("Pupils with a change", new Verdicts(allChanged), out);
    levels("Ordinary pupils", ordinary.safeguard(), out);
    levels("Ordinary pupils by the count rule", ordinary.countRule(), out);
    out.println();
  }

  private static List<String> shares(Verdicts verdicts, Deterioration kind) {
    return List.of(
        verdicts.atLeast(RiskLevel.MEDIUM).percent(),
        verdicts.atLeast(RiskLevel.HIGH).percent(),
        verdicts.naming(kind).percent());
  }

  private static void levels(String whose, Verdicts verdicts, PrintStream out) {
    out.printf(
        "%s: MEDIUM or above %s %%, HIGH or above %s %%, CRITICAL %s %%.%n",
        whose,
        verdicts.atLeast(RiskLevel.MEDIUM).percentWithin(),
        verdicts.atLeast(RiskLevel.HIGH).percentWithin(),
        verdicts.atLeast(RiskLevel.CRITICAL).percentWithin());
  }
}
