package dev.safeguard.api.spi;

/**
 * Keeps what the pipeline did. Implementations are safe for concurrent use and return once the
 * event is kept; if one throws, the analysis that it belongs to fails and nothing of it leaves.
 */
@FunctionalInterface
public interface AuditLog {

  /** Keeps one event. */
  void append(AuditEvent event);
}
