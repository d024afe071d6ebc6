package dev.safeguard.api.event;

/**
 * Half days a week on which the pupil was expected, over a span that ends at the as-of date or
 * before.
 *
 * @param fromDaysBefore first day, in days before the as-of date
 * @param toDaysBefore last day, in days before the as-of date; at least 0
 * @param perWeek sessions in a full school week
 */
public record ExpectedSessions(int fromDaysBefore, int toDaysBefore, int perWeek) {}
