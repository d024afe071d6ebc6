/** Contract tests and a faulty service for the authors of providers. */
@NullMarked
package dev.safeguard.tck;

import org.jspecify.annotations.NullMarked;
