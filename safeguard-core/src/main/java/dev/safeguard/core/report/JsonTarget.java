package dev.safeguard.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;

/** Where reports are written to as JSON: what a caller hands in stays open. */
final class JsonTarget {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
          .build();

  static JsonGenerator open(Appendable out) throws IOException {
    return JSON.createGenerator(out instanceof Writer writer ? writer : new AppendableWriter(out));
  }

  private JsonTarget() {}
}
