/**
 * Makes {@code examples/data}: an invented school of sixty pupils, the same from the same seed. The
 * stories of some pupils are text files under {@code stories}; what every pupil has comes from
 * {@link dev.safeguard.example.school.OrdinaryYear}.
 */
@NullMarked
package dev.safeguard.example.school;

import org.jspecify.annotations.NullMarked;
