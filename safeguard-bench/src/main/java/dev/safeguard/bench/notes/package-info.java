/** Invented notes whose identities are marked: read from files, or composed. Knows no redactor. */
@NullMarked
package dev.safeguard.bench.notes;

import org.jspecify.annotations.NullMarked;
