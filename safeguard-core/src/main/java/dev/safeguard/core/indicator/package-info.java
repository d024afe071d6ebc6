/**
 * Reads free text for words that point to a concern, and for how they are asserted. Touches the
 * lexicon in its resources and the codes of the API; knows no stage and keeps no text. One public
 * entry: {@link dev.safeguard.core.indicator.IndicatorReader}.
 */
@NullMarked
package dev.safeguard.core.indicator;

import org.jspecify.annotations.NullMarked;
