/** Stage 6: the report and its renderers. */
@NullMarked
package dev.safeguard.core.report;

import org.jspecify.annotations.NullMarked;
