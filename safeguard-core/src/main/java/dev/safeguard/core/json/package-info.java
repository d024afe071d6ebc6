/**
 * Records and rosters from JSON, and records back to JSON. Touches the API's records and the
 * streaming parser, and no other package of this module.
 */
@NullMarked
package dev.safeguard.core.json;

import org.jspecify.annotations.NullMarked;
