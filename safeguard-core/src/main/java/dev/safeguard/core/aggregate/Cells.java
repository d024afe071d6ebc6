package dev.safeguard.core.aggregate;

import dev.safeguard.api.aggregate.AggregateReport.Cell;
import dev.safeguard.api.aggregate.AggregateReport.Cell.Status;
import dev.safeguard.core.localize.AggregateTexts;

/** Numbers, and what stands where there is none, as a reader is shown them. */
final class Cells {
  private final AggregateTexts texts;
  private final Cell withheld;
  private final Cell tooFew;

  Cells(AggregateTexts texts) {
    this.texts = texts;
    withheld = new Cell(Status.WITHHELD, null, texts.of("withheld"));
    tooFew = new Cell(Status.NOT_ENOUGH_DATA, null, texts.of("too_few"));
  }

  static Cell count(int count) {
    return new Cell(Status.SHOWN, (double) count, Integer.toString(count));
  }

  Cell count(int count, boolean isWithheld) {
    return isWithheld ? withheld : count(count);
  }

  Cell share(double share) {
    return new Cell(Status.SHOWN, share, texts.percent(share));
  }

  Cell withheld() {
    return withheld;
  }

  Cell tooFew() {
    return tooFew;
  }
}
