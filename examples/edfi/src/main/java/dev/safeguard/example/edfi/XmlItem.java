package dev.safeguard.example.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of an interchange with all below it; namespaces are passed over. */
final class XmlItem {
  private final String name;
  private final long line;
  private final @Nullable String id;
  private final @Nullable String ref;
  private final List<XmlItem> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  XmlItem(String name, long line, @Nullable String id, @Nullable String ref) {
    this.name = name;
    this.line = line;
    this.id = id;
    this.ref = ref;
  }

  void add(XmlItem child) {
    children.add(child);
  }

  void add(String characters) {
    text.append(characters);
  }

  String name() {
    return name;
  }

  long line() {
    return line;
  }

  /** The {@code id} by which others refer to it. */
  @Nullable String id() {
    return id;
  }

  /** The {@code id} that it refers to. */
  @Nullable String ref() {
    return ref;
  }

  String text() {
    return text.toString().strip();
  }

  /** The elements at the end of a path of names. */
  List<XmlItem> all(String... path) {
    Stream<XmlItem> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(item -> item.children.stream()).filter(c -> c.name.equals(step));
    }
    return found.toList();
  }

  /** The text of the first element at the end of a path; empty where there is none. */
  String text(String... path) {
    List<XmlItem> found = all(path);
    return found.isEmpty() ? "" : found.get(0).text();
  }
}
