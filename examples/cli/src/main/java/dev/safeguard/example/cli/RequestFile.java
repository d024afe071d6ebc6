package dev.safeguard.example.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.llm.spi.LlmRequest;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The requests of a dry run, one a line, with every text that would leave; for the owner alone. */
final class RequestFile implements Consumer<LlmRequest>, Closeable {
  private final Writer writer;
  private final JsonGenerator json;

  private RequestFile(Writer writer) throws IOException {
    this.writer = writer;
    this.json = new JsonFactory().createGenerator(writer).setRootValueSeparator(null);
  }

  static RequestFile create(Path file) throws IOException {
    return new RequestFile(OwnerOnly.writer(file));
  }

  @Override
  public synchronized void accept(LlmRequest request) {
    try {
      json.writeStartObject();
      json.writeStringField("system", request.system());
      json.writeStringField("user", request.user());
      json.writeStringField("answer_schema", request.answerSchema());
      json.writeNumberField("max_answer_tokens", request.maxAnswerTokens());
      json.writeEndObject();
      json.flush();
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    json.close();
  }
}
