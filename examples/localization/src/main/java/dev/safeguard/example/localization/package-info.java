/** A localisation provider, as a plug-in's author would write one. */
@NullMarked
package dev.safeguard.example.localization;

import org.jspecify.annotations.NullMarked;
