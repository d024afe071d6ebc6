package dev.safeguard.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.Writer;

/** Where reports are written to as JSON: what a caller hands in stays open. */
final class JsonTarget extends JsonGeneratorDelegate {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .configure(StreamWriteFeature.FLUSH_PASSED_TO_STREAM, false)
          .configure(StreamWriteFeature.USE_FAST_DOUBLE_WRITER, true)
          .build();

  private JsonTarget(JsonGenerator json) {
    super(json);
  }

  static JsonGenerator open(Appendable out) throws IOException {
    return new JsonTarget(
        JSON.createGenerator(out instanceof Writer writer ? writer : new AppendableWriter(out)));
  }

  /** A name of the contract; there is no field with a name of a pupil's. */
  @Override
  public void writeFieldName(String name) throws IOException {
    delegate.writeFieldName(Repeated.quoted(name));
  }
}
