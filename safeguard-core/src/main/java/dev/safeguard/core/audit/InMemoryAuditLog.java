package dev.safeguard.core.audit;

import dev.safeguard.api.spi.AuditEvent;
import dev.safeguard.api.spi.AuditLog;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Keeps the latest events in memory, up to a limit, and counts the rest. Safe for concurrent use.
 */
public final class InMemoryAuditLog implements AuditLog {
  /** Events kept unless another limit is given. */
  public static final int DEFAULT_LIMIT = 10_000;

  private final int limit;
  private final Deque<AuditEvent> events = new ArrayDeque<>();
  private long dropped;

  /** A log that keeps the latest {@value #DEFAULT_LIMIT} events. */
  public InMemoryAuditLog() {
    this(DEFAULT_LIMIT);
  }

  /**
   * A log that keeps the latest events.
   *
   * @param limit how many; at least 1
   * @throws IllegalArgumentException if the limit is below 1
   */
  public InMemoryAuditLog(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    this.limit = limit;
  }

  @Override
  public synchronized void append(AuditEvent event) {
    if (events.size() == limit) {
      events.removeFirst();
      dropped++;
    }
    events.addLast(event);
  }

  /** The events that are kept, oldest first. */
  public synchronized List<AuditEvent> events() {
    return List.copyOf(events);
  }

  /** How many older events the limit has pushed out. */
  public synchronized long dropped() {
    return dropped;
  }
}
