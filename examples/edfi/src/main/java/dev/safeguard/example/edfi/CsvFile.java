package dev.safeguard.example.edfi;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CSV file (RFC 4180, UTF-8, a byte order mark allowed) whose first line names its columns. */
final class CsvFile implements Closeable {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Columns that hold several values, with {@code |} between them. */
  private static final List<String> REPEATED =
      List.of("performance_levels", "scores", "participation", "discipline");

  private final String name;
  private final CsvParser parser;
  private final List<String> header;
  private long line;

  private CsvFile(Path file) throws IOException {
    this.name = String.valueOf(file.getFileName());
    BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      parser = new CsvFactory().createParser(text);
      parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
      List<String> first = next();
      header =
          first == null
              ? List.of()
              : first.stream().map(column -> column.strip().toLowerCase(Locale.ROOT)).toList();
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  /** Opens a file and reads its header. */
  static CsvFile open(Path file) throws IOException {
    try {
      return new CsvFile(file);
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(file.getFileName() + ": is not UTF-8");
    }
  }

  /** What the file holds, by its columns. */
  Optional<CsvForm> form() {
    return CsvForm.of(header);
  }

  /** Reads all rows. */
  void read(CsvForm form, RowSink sink) throws IOException {
    if (new HashSet<>(header).size() < header.size()) {
      throw UnreadableInputException.at(name, 1, 1, "a column's name stands twice");
    }
    for (List<String> values = next(); values != null; values = next()) {
      if (values.size() != header.size()) {
        String reason = "has " + values.size() + " values for " + header.size() + " columns";
        sink.refused(name, line, reason);
        continue;
      }
      Map<String, List<String>> fields = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        String column = header.get(i);
        String value = values.get(i);
        fields.put(
            column, REPEATED.contains(column) ? Arrays.asList(value.split("\\|")) : List.of(value));
      }
      sink.row(new Row(name, line, form.kind(), fields));
    }
  }

  /** The next line that holds anything; null at the end. */
  private @Nullable List<String> next() throws IOException {
    try {
      while (true) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && parser.getParsingContext().getParent().inRoot()) {
          token = parser.nextToken();
        }
        if (token == null || token == JsonToken.END_ARRAY) {
          return null;
        }
        // At a row's start the parser still stands at the end of the one before.
        line = parser.currentTokenLocation().getLineNr() + 1L;
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(parser.getText());
        }
        if (values.size() > 1 || !values.get(0).isBlank()) {
          return values;
        }
      }
    } catch (JacksonException e) {
      JsonLocation place = e.getLocation();
      long row = place == null ? line : place.getLineNr();
      long column = place == null ? 1 : place.getColumnNr();
      throw UnreadableInputException.at(name, row, column, "is not CSV as RFC 4180 has it");
    } catch (CharacterCodingException e) {
      throw UnreadableInputException.at(name, line, 1, "is not UTF-8 after this line");
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
