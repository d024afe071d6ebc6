package dev.safeguard.example.edfi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done: a category of the standard and, where there is one, what it was in detail. */
record Behavior(@Nullable String category, @Nullable String detail) {
  private static final Comparator<@Nullable String> BY_TEXT =
      Comparator.nullsFirst(Comparator.<String>naturalOrder());

  /** By severity; the texts make the order total. */
  private static final Comparator<Behavior> BY_SEVERITY =
      Comparator.comparingInt(Behavior::severityOrZero)
          .thenComparing(Behavior::detail, BY_TEXT)
          .thenComparing(Behavior::category, BY_TEXT);

  /** All that a row states. */
  static List<Behavior> of(Row row) {
    List<String> categories = row.all("behavior");
    List<String> details = row.all("behavior_detail");
    List<Behavior> behaviors = new ArrayList<>();
    for (int i = 0; i < Math.max(categories.size(), details.size()); i++) {
      String category = i < categories.size() ? Row.codeOf(categories.get(i)) : "";
      String detail = i < details.size() ? details.get(i).strip() : "";
      if (!category.isEmpty() || !detail.isEmpty()) {
        behaviors.add(
            new Behavior(category.isEmpty() ? null : category, detail.isEmpty() ? null : detail));
      }
    }
    return behaviors;
  }

  /** The most severe. */
  static Behavior worst(List<Behavior> behaviors) {
    return behaviors.isEmpty() ? new Behavior(null, null) : Collections.max(behaviors, BY_SEVERITY);
  }

  /** The record's type: the detail, or else the category. */
  @Nullable String type() {
    return detail != null ? detail : category;
  }

  /** The severity of the category; null where it is unknown. */
  @Nullable Integer severity() {
    return category == null ? null : Terms.severity(category).orElse(null);
  }

  private int severityOrZero() {
    Integer severity = severity();
    return severity == null ? 0 : severity;
  }

  /** Holds nothing of it: a detail is free text. */
  @Override
  public String toString() {
    return "Behavior[…]";
  }
}
