/** Free text in which identities are tokens, and free text that can hold no others. */
@NullMarked
package dev.safeguard.api.text;

import org.jspecify.annotations.NullMarked;
