/** Pseudonyms and keyed references, and who gives and restores them. */
@NullMarked
package dev.safeguard.api.token;

import org.jspecify.annotations.NullMarked;
