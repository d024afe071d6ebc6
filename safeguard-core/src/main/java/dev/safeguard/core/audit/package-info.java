/** Audit logs in memory and as JSON Lines. */
@NullMarked
package dev.safeguard.core.audit;

import org.jspecify.annotations.NullMarked;
