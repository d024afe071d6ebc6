/**
 * What a caller holds: the pipeline, its sessions and their outcomes. May touch every other package
 * of the API; none of them touches this one.
 */
@NullMarked
package dev.safeguard.api;

import org.jspecify.annotations.NullMarked;
