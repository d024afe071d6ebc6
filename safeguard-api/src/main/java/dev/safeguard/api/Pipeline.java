package dev.safeguard.api;

import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.api.site.Site;
import dev.safeguard.api.spi.VaultException;
import dev.safeguard.api.stage.SessionId;

/**
 * The six stages put together. Build one and keep it; it is safe for concurrent use.
 *
 * <pre>{@code
 * try (Pipeline pipeline = Safeguard.pipeline().build();
 *     Session session = pipeline.open(site)) {
 *   Analysis analysis = session.analyze(record);
 *   SafeguardingReport report = session.report(analysis, record, Reader.safeguardingLead());
 * }
 * }</pre>
 */
public interface Pipeline extends AutoCloseable {

  /**
   * Starts a session with a fresh random key.
   *
   * @throws ConfigurationException if no provider brings the site's jurisdiction
   */
  Session open(Site site);

  /**
   * Goes on with a session of the vault, of this process or an earlier one: its tokens are the
   * same.
   *
   * @throws ConfigurationException if the pipeline has no vault, or as {@link #open} does
   * @throws VaultException if the vault has no such session, as when it was destroyed, or its key
   *     does not unwrap
   */
  Session reopen(Site site, SessionId session);

  /**
   * All six stages for one pupil of a {@linkplain Site#standard() standard site}, for the
   * safeguarding lead, in a session of its own.
   *
   * @throws InvalidRecordException if the record contradicts itself or goes beyond its as-of date
   * @throws StageException if a stage fails
   */
  default SafeguardingReport report(StudentRecord record) {
    try (Session session = open(Site.standard())) {
      return session.report(session.analyze(record), record, Reader.safeguardingLead());
    }
  }

  /** Closes the LLM client and the threads that the pipeline started itself. */
  @Override
  void close();
}
