/** What each reader of one pupil's report may see, and the part of a record that this is. */
@NullMarked
package dev.safeguard.core.audience;

import org.jspecify.annotations.NullMarked;
