package dev.safeguard.api.token;

/**
 * Keyed reference to one entry of a record. Whoever has the record and the session can lead it back
 * to the entry; nobody else learns anything from it.
 *
 * @param value 64 keyed bits
 */
public record EventRef(long value) implements Comparable<EventRef> {

  @Override
  public int compareTo(EventRef other) {
    return Long.compareUnsigned(value, other.value);
  }
}
