package dev.safeguard.core.deidentify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A list of words in the jar. */
final class Resource {

  /** What is made of a resource. */
  interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  /**
   * Reads a resource beside this class.
   *
   * @throws IllegalStateException if it is missing
   */
  static <T> T read(String name, Reading<T> reading) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing; restore the jar");
      }
      return reading.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name + " cannot be read", e);
    }
  }

  private Resource() {}
}
