/**
 * Free text without identities: what is not known to be safe is replaced by a token. Touches the
 * vocabulary in its resources and the API; knows no stage.
 */
@NullMarked
package dev.safeguard.core.deidentify;

import org.jspecify.annotations.NullMarked;
