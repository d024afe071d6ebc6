/** What plug-ins implement: localisation providers and audit logs. */
@NullMarked
package dev.safeguard.api.spi;

import org.jspecify.annotations.NullMarked;
