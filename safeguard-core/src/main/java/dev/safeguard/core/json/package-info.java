/** Records and rosters from JSON, and the JSON that goes out. */
@NullMarked
package dev.safeguard.core.json;

import org.jspecify.annotations.NullMarked;
