package dev.safeguard.core.deidentify;

import dev.safeguard.api.spi.Recogniser;
import dev.safeguard.core.deidentify.Identifiers.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The recognisers of the host. Immutable. */
final class Recognisers {
  private final List<Recogniser> all;

  Recognisers(List<Recogniser> all) {
    this.all = List.copyOf(all);
  }

  static Recognisers discover() {
    List<Recogniser> found = new ArrayList<>();
    ServiceLoader.load(Recogniser.class).forEach(found::add);
    return new Recognisers(found);
  }

  /**
   * What they find; the messages of what they throw are left out, since they may quote the text.
   */
  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (Recogniser recogniser : all) {
      List<Recogniser.Match> matches;
      try {
        matches = recogniser.recognise(text);
      } catch (RuntimeException e) {
        throw new IllegalStateException(
            "recogniser " + recogniser.name() + " failed: " + e.getClass().getName());
      }
      for (Recogniser.Match match : matches) {
        if (match.start() < 0 || match.end() <= match.start() || match.end() > text.length()) {
          throw new IllegalStateException(
              "recogniser " + recogniser.name() + " found what is not in the text");
        }
        found.add(new Found(match.start(), match.end(), match.kind(), false, recogniser.name()));
      }
    }
    return found;
  }
}
