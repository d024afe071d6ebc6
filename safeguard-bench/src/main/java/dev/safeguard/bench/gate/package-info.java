/**
 * The regression gate: kernels as ratios to a calibration kernel, measured interleaved in several
 * forks, held against a stored baseline.
 */
@NullMarked
package dev.safeguard.bench.gate;

import org.jspecify.annotations.NullMarked;
