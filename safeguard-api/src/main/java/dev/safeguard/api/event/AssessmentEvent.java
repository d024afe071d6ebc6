package dev.safeguard.api.event;

import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.token.EventRef;
import org.jspecify.annotations.Nullable;

/**
 * One assessment result.
 *
 * @param ref reference to the entry
 * @param daysBefore days before the as-of date, or {@link Event#UNDATED}
 * @param subject school subject
 * @param percent score as a share of the maximum, 0 to 100; not a number where there is no mark
 * @param level attainment, or null where not recorded
 */
public record AssessmentEvent(
    EventRef ref,
    int daysBefore,
    SubjectCode subject,
    double percent,
    @Nullable PerformanceLevel level)
    implements Event {}
