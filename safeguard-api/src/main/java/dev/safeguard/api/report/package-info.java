/** What a reader gets. Identifiable again. */
@NullMarked
package dev.safeguard.api.report;

import org.jspecify.annotations.NullMarked;
