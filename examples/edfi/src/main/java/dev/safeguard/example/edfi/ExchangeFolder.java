package dev.safeguard.example.edfi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exchanges of one folder, not of those below it. What a file is shows in its content. One
 * exchange may be spread over several files of one form; in both forms it would be counted twice,
 * and is refused.
 */
final class ExchangeFolder {
  /** White space, and the bytes of byte order marks and of UTF-16. */
  private static final String BEFORE_XML = " \t\r\n\u00EF\u00BB\u00BF\u00FE\u00FF\0";

  private enum Form {
    XML,
    CSV
  }

  private record Source(Path file, Form form) {}

  private final List<Source> sources = new ArrayList<>();
  private final Map<Exchange, Source> seen = new EnumMap<>(Exchange.class);

  private ExchangeFolder() {}

  /** Looks through a folder; names on {@code err} the files that are none of those read. */
  static ExchangeFolder open(Path folder, PrintWriter err) throws IOException {
    ExchangeFolder exchanges = new ExchangeFolder();
    for (Path file : files(folder)) {
      if (!exchanges.recognise(file)) {
        err.println(file.getFileName() + ": not read, none of the exchanges");
      }
    }
    if (exchanges.sources.isEmpty()) {
      throw new UnreadableInputException(folder + ": holds none of the exchanges");
    }
    return exchanges;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableInputException(folder + ": no such folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private boolean recognise(Path file) throws IOException {
    Optional<Exchange> exchange;
    Source source;
    if (startsAsXml(file)) {
      source = new Source(file, Form.XML);
      try (XmlFile xml = XmlFile.open(file)) {
        exchange = xml.exchange();
      }
    } else {
      source = new Source(file, Form.CSV);
      exchange = csvForm(file).map(CsvForm::exchange);
    }
    if (exchange.isEmpty()) {
      return false;
    }
    Source other = seen.putIfAbsent(exchange.get(), source);
    if (other != null && other.form != source.form) {
      throw new UnreadableInputException(
          other.file.getFileName()
              + " and "
              + file.getFileName()
              + ": the same exchange in two forms would count twice; leave one of them");
    }
    sources.add(source);
    return true;
  }

  /** A file of which not even the header can be read is some other file. */
  private static Optional<CsvForm> csvForm(Path file) throws IOException {
    try (CsvFile csv = CsvFile.open(file)) {
      return csv.form();
    } catch (UnreadableInputException e) {
      return Optional.empty();
    }
  }

  /** Whether a tag opens the file, after white space and a byte order mark, of UTF-16 too. */
  private static boolean startsAsXml(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int b = in.read();
      while (BEFORE_XML.indexOf(b) >= 0) {
        b = in.read();
      }
      return b == '<';
    }
  }

  /** Reads all rows of all files, in the order of their names. */
  void read(RowSink sink) throws IOException {
    for (Source source : sources) {
      if (source.form == Form.XML) {
        try (XmlFile xml = XmlFile.open(source.file)) {
          xml.read(sink);
        }
      } else {
        try (CsvFile csv = CsvFile.open(source.file)) {
          csv.read(csv.form().orElseThrow(), sink);
        }
      }
    }
  }
}
