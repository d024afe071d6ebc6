package dev.safeguard.bench.gate;

/**
 * What one fork measured of one kernel.
 *
 * @param ratio processor time of one operation by that of the calibration kernel
 * @param micros processor time of one operation
 * @param bytes allocated by one operation
 */
record Figures(double ratio, double micros, double bytes) {}
