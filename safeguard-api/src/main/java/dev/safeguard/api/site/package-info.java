/** Everything about a school that is not a pupil. */
@NullMarked
package dev.safeguard.api.site;

import org.jspecify.annotations.NullMarked;
