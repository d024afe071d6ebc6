/**
 * Audit logs in memory and as JSON Lines, and the check that a file of these is as it was written.
 */
@NullMarked
package dev.safeguard.core.audit;

import org.jspecify.annotations.NullMarked;
