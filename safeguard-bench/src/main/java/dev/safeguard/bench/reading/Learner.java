package dev.safeguard.bench.reading;

import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.core.indicator.ClassifierModel;
import dev.safeguard.core.indicator.ClassifierModel.Thresholds;
import dev.safeguard.core.indicator.NoteClassifier;
import dev.safeguard.core.indicator.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns for a {@link NoteClassifier} from graded notes: those of any concern against harmless
 * ones, grave ones against all others, and among the grave those to refer at once against those to
 * see today. Terms are words, stems and pairs of neighbours in at least two notes, weighted by
 * inverse document frequency; logistic regressions are fitted, the terms that weigh least are
 * dropped, and they are fitted again. Words that tell who somebody is are no terms, nor are names.
 */
final class Learner {
  private static final int LEAST_NOTES = 2;
  private static final double COST = 30;
  private static final double URGENCY_COST = 5;

  /** Terms that are kept. */
  private static final int KEPT = 16_000;

  /** Below this a category's odds say nothing. */
  private static final double LEAST_ODDS = 0.5;

  /** As many notes of a category as are added to those seen, spread as all notes of a concern. */
  private static final double PRIOR = 2;

  /** Rarity is divided by it, so that the cost is that of values of about one. */
  private static final double USUAL_RARITY = 10;

  private static final Thresholds OPEN =
      new Thresholds(
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  private final List<GradedNote> notes;
  private final List<List<String>> terms;
  private final Map<String, Integer> documents = new TreeMap<>();

  private Learner(List<GradedNote> notes) {
    this.notes = notes;
    this.terms = notes.stream().map(note -> NoteClassifier.terms(note.text())).toList();
    terms.forEach(of -> of.forEach(term -> documents.merge(term, 1, Integer::sum)));
    documents.values().removeIf(count -> count < LEAST_NOTES);
    WordsThatCount counting = new WordsThatCount(notes);
    documents.keySet().removeIf(term -> !counting.allow(term));
  }

  /** Learns. The same notes give the same; every passage is told in full. */
  static ClassifierModel learn(List<GradedNote> notes) {
    Learner learner = new Learner(notes);
    List<String> all = new ArrayList<>(learner.documents.keySet());
    LogisticRegression worry = learner.concern(all);
    LogisticRegression weight = learner.gravity(all);
    Map<String, Double> weighty = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      weighty.put(
          all.get(i),
          Math.max(Math.abs(worry.weights[i]), Math.abs(weight.weights[i]))
              * learner.amount(all.get(i)));
    }
    List<String> kept =
        all.stream()
            .sorted(Comparator.comparingDouble((String term) -> -weighty.getOrDefault(term, 0.0)))
            .limit(KEPT)
            .sorted()
            .toList();
    LogisticRegression concern = learner.concern(kept);
    LogisticRegression gravity = learner.gravity(kept);
    LogisticRegression urgency = learner.urgency(kept);
    Map<ConcernCategory, Map<String, Integer>> by = learner.byCategory();
    List<Term> learned = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      String term = kept.get(i);
      learned.add(
          new Term(
              term,
              concern.weights[i] * learner.amount(term),
              gravity.weights[i] * learner.amount(term),
              urgency.weights[i] * learner.amount(term),
              learner.odds(term, by)));
    }
    return new ClassifierModel(concern.bias, gravity.bias, urgency.bias, OPEN, learned);
  }

  /**
   * How much of it a note of one word has: the rarer a term, the more, by inverse document
   * frequency, so that the penalty on weights bears less on it.
   */
  private double amount(String term) {
    double rarity =
        1 + StrictMath.log((double) notes.size() / (1 + documents.getOrDefault(term, 0)));
    return rarity / USUAL_RARITY;
  }

  private LogisticRegression concern(List<String> features) {
    return fit(features, note -> true, note -> !note.harmless(), COST);
  }

  private LogisticRegression gravity(List<String> features) {
    return fit(features, note -> true, GradedNote::grave, COST);
  }

  private LogisticRegression urgency(List<String> features) {
    return fit(
        features, GradedNote::grave, note -> note.grade() == RiskLevel.CRITICAL, URGENCY_COST);
  }

  private LogisticRegression fit(
      List<String> features,
      Predicate<GradedNote> taken,
      Predicate<GradedNote> positive,
      double cost) {
    Map<String, Integer> numbers = new HashMap<>();
    features.forEach(term -> numbers.put(term, numbers.size()));
    List<LogisticRegression.Row> rows = new ArrayList<>();
    for (int n = 0; n < notes.size(); n++) {
      if (taken.test(notes.get(n))) {
        rows.add(row(n, numbers, positive.test(notes.get(n))));
      }
    }
    return LogisticRegression.fit(rows, features.size(), cost);
  }

  private LogisticRegression.Row row(int note, Map<String, Integer> numbers, boolean positive) {
    int words = NoteClassifier.words(notes.get(note).text());
    List<String> known = terms.get(note).stream().filter(numbers::containsKey).toList();
    double length = NoteClassifier.length(words);
    return new LogisticRegression.Row(
        known.stream().mapToInt(term -> numbers.getOrDefault(term, 0)).toArray(),
        known.stream().mapToDouble(term -> amount(term) / length).toArray(),
        positive);
  }

  /** In how many notes of each category a term is; the empty term counts the notes. */
  private Map<ConcernCategory, Map<String, Integer>> byCategory() {
    Map<ConcernCategory, Map<String, Integer>> by = new EnumMap<>(ConcernCategory.class);
    for (int n = 0; n < notes.size(); n++) {
      if (!notes.get(n).harmless()) {
        Map<String, Integer> counts =
            by.computeIfAbsent(notes.get(n).category(), category -> new HashMap<>());
        terms.get(n).forEach(term -> counts.merge(term, 1, Integer::sum));
        counts.merge("", 1, Integer::sum);
      }
    }
    return by;
  }

  private Map<ConcernCategory, Double> odds(
      String term, Map<ConcernCategory, Map<String, Integer>> by) {
    double in = by.values().stream().mapToInt(counts -> counts.getOrDefault(term, 0)).sum();
    double all = by.values().stream().mapToInt(counts -> counts.getOrDefault("", 0)).sum();
    Map<ConcernCategory, Double> odds = new EnumMap<>(ConcernCategory.class);
    if (in >= LEAST_NOTES) {
      by.forEach(
          (category, counts) -> {
            double expected = in / all;
            double seen =
                (counts.getOrDefault(term, 0) + PRIOR * expected)
                    / (counts.getOrDefault("", 0) + PRIOR);
            double log = StrictMath.log(seen / expected);
            if (log >= LEAST_ODDS) {
              odds.put(category, log);
            }
          });
    }
    return odds;
  }
}
