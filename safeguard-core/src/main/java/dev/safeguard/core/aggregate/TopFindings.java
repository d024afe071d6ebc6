package dev.safeguard.core.aggregate;

import dev.safeguard.api.risk.RiskLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The findings that are to be looked at first, at most so many, and how many there were in all. The
 * order has no ties but of one pupil taken twice, so the first of two parts' firsts are the firsts
 * of the whole. Not thread-safe.
 */
final class TopFindings {
  private final int most;
  private final List<Finding> first = new ArrayList<>();
  private final int[] levels = new int[RiskLevel.values().length];
  private int urgent;

  TopFindings(int most) {
    this.most = most;
  }

  void add(Finding finding) {
    levels[finding.level().ordinal()]++;
    urgent += finding.urgent() ? 1 : 0;
    insert(finding);
  }

  private void insert(Finding finding) {
    int at = Collections.binarySearch(first, finding, Finding.FIRST_THINGS_FIRST);
    first.add(at < 0 ? -at - 1 : at, finding);
    if (first.size() > most) {
      first.remove(most);
    }
  }

  void addAll(TopFindings other) {
    for (int i = 0; i < levels.length; i++) {
      levels[i] += other.levels[i];
    }
    urgent += other.urgent;
    List.copyOf(other.first).forEach(this::insert);
  }

  /** First thing first. */
  List<Finding> first() {
    return List.copyOf(first);
  }

  /** How many there were of a level, shown or not. */
  int count(RiskLevel level) {
    return levels[level.ordinal()];
  }

  int count() {
    int count = 0;
    for (int n : levels) {
      count += n;
    }
    return count;
  }

  /** How many were urgent, shown or not. */
  int urgent() {
    return urgent;
  }
}
