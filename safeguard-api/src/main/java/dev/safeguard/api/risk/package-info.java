/** The local judgement and its policy. Reaches no {@code String}. */
@NullMarked
package dev.safeguard.api.risk;

import org.jspecify.annotations.NullMarked;
