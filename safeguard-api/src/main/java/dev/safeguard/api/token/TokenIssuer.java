package dev.safeguard.api.token;

import dev.safeguard.api.record.InvalidRecordException;
import dev.safeguard.api.record.StudentRecord;

/**
 * Gives out tokens under the session's key. The same kind and identity give the same token
 * throughout a session, whatever the order of calls; in another session an unrelated one.
 *
 * <p>Safe for concurrent use.
 */
public interface TokenIssuer {

  /**
   * The token of an identity.
   *
   * @param identity what tells this person or thing from every other of its kind, such as a pupil's
   *     id; not empty
   * @throws IllegalStateException if two identities of the session would share a token, of which
   *     the chance is below 10<sup>-10</sup> for ten million identities, or if the session is
   *     closed
   */
  Token issue(TokenKind kind, String identity);

  /**
   * Keyed references to every entry of a record. An entry with an id has the same reference
   * throughout a session; one without is told by its content. Cost is one cipher block for each
   * entry.
   *
   * @throws InvalidRecordException if one id stands for two different entries of one kind
   */
  RecordReferences references(StudentRecord record);
}
