package dev.safeguard.api.pattern;

/** Where a pattern's strength comes from. */
public enum StatisticalTest {
  /** A count against a fixed line; no test. */
  NONE,
  /** Exact conditional binomial test of two Poisson rates. */
  CONDITIONAL_BINOMIAL,
  /** Exact binomial test of one proportion. */
  BINOMIAL,
  /** Fisher's exact test of a two by two table, one-sided. */
  HYPERGEOMETRIC,
  /** Scan statistic over school days. */
  SCAN,
  /** Student's test of the difference of two samples. */
  STUDENT_T,
  /** Rank test of trend. */
  MANN_KENDALL,
  /** Exact randomisation test of a sum. */
  PERMUTATION,
  /** A Poisson rate against the pupil's own before and what rates are usual. */
  GAMMA_POISSON,
  /** Two of them by the product of their chances. */
  COMBINED
}
