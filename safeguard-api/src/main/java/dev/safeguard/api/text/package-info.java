/** Free text in which identities are tokens. */
@NullMarked
package dev.safeguard.api.text;

import org.jspecify.annotations.NullMarked;
