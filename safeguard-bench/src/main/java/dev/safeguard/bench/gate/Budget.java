package dev.safeguard.bench.gate;

import org.jspecify.annotations.Nullable;

/**
 * What one operation may cost at most, whatever it cost before.
 *
 * @param micros of processor time, on any machine the gate runs on
 * @param bytes allocated
 * @param originalMillis what the original system allowed itself, if it had a budget for this
 * @param reason why so much and no more
 */
record Budget(double micros, double bytes, @Nullable Double originalMillis, String reason) {}
