/**
 * Reads free text for words that point to a concern, and for how they are asserted: by the phrases
 * of a lexicon, and by what graded notes are like. Touches the resources beside it and the codes of
 * the API; knows no stage and keeps no text. Public are {@link
 * dev.safeguard.core.indicator.IndicatorReader} and, for learning anew, {@link
 * dev.safeguard.core.indicator.NoteClassifier} and what it learns.
 */
@NullMarked
package dev.safeguard.core.indicator;

import org.jspecify.annotations.NullMarked;
