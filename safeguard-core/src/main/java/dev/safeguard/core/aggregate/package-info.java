/**
 * Reports over many pupils: a fold of analyses, the rule by which small counts are withheld, and
 * what each reader is shown of them. Knows tokens, codes and counts; a name is put to a token last,
 * for the safeguarding lead alone.
 */
@NullMarked
package dev.safeguard.core.aggregate;

import org.jspecify.annotations.NullMarked;
