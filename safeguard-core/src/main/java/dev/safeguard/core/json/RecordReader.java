package dev.safeguard.core.json;

import dev.safeguard.api.record.RecordResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads pupils' records from JSON in UTF-8: one object, an array of objects, or objects one after
 * another, one on a line (JSON Lines) or laid out over several. Which it is shows in the input; a
 * byte order mark is passed over.
 *
 * <p>A record that cannot be read gives a {@link RecordResult.Refused} with its line, the JSON
 * pointer of the value at fault and the reason, and the others still come out. After malformed JSON
 * reading goes on after the object where its end is plain, else at the next line that starts one;
 * what is passed over on the way is said in the reason. In an array without such a line nothing
 * more can be read, which the reason says too. Reasons, pointers and warnings never hold a value.
 *
 * <p>All fields but {@code student_id} may be null or absent. A null in an array is left out.
 * Unknown fields are ignored, and their pointers are the record's warnings, at most twenty one by
 * one; so are an attendance mark without a day or without a code and a status, and a span of
 * possible sessions that is not complete. A name that stands twice in one object, a wrong type, an
 * unknown word of a closed vocabulary, a date that does not exist, text that is not UTF-8 or holds
 * half of a surrogate pair, and whatever exceeds the {@link ReaderLimits} are refused. {@code
 * student_id} is a string; {@code year_group} and every {@code id} may also be numbers and are kept
 * as written. An input without any record is refused; an empty array holds none and is not.
 *
 * <p>Immutable and safe for concurrent use; a stream is not. Time is linear in the input, memory
 * does not depend on its length.
 */
public final class RecordReader {
  private static final RecordReader STANDARD = new RecordReader(ReaderLimits.standard());

  private final JsonSyntax syntax;

  private RecordReader(ReaderLimits limits) {
    this.syntax = new JsonSyntax(limits);
  }

  /** A reader with the standard limits. */
  public static RecordReader standard() {
    return STANDARD;
  }

  /** A reader with these limits. */
  public static RecordReader withLimits(ReaderLimits limits) {
    return new RecordReader(Objects.requireNonNull(limits, "limits"));
  }

  /**
   * Reads records as the stream asks for them, in the order of the input. Closing the stream closes
   * the input.
   *
   * @param in the JSON, read with a buffer
   * @return what became of each record; throws {@link UncheckedIOException} if the input fails
   */
  public Stream<RecordResult> read(InputStream in) {
    Objects.requireNonNull(in, "in");
    RecordIterator results = new RecordIterator(new ByteSource(in), syntax);
    Spliterator<RecordResult> spliterator =
        Spliterators.spliteratorUnknownSize(
            results, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    return StreamSupport.stream(spliterator, false).onClose(() -> close(in));
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
