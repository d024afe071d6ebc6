/** The only user of the JDK's cryptography. */
@NullMarked
package dev.safeguard.core.crypto;

import org.jspecify.annotations.NullMarked;
