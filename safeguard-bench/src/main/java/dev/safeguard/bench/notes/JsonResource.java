package dev.safeguard.bench.notes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lists of texts in a resource beside this class. */
final class JsonResource {
  private final String name;
  private final JsonNode root;

  JsonResource(String name) {
    this.name = name;
    try (InputStream in = JsonResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing; restore the jar");
      }
      root = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  List<String> list(String key) {
    List<String> values = new ArrayList<>();
    root.path(key).forEach(value -> values.add(value.asText()));
    if (values.isEmpty()) {
      throw new IllegalStateException(name + " has no list " + key);
    }
    return List.copyOf(values);
  }
}
