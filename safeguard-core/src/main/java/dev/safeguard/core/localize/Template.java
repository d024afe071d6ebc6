package dev.safeguard.core.localize;

import dev.safeguard.api.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text with named places, taken apart once so that filling it only joins. Immutable. */
final class Template {

  /** Writes the value of a place. */
  @FunctionalInterface
  interface Values {
    void write(int slot, StringBuilder to);
  }

  private static final String TERM = "term.";

  private final String[] literals;
  private final int[] slots;
  private final List<String> names;

  private Template(List<String> literals, List<Integer> slots, List<String> names) {
    this.literals = literals.toArray(new String[0]);
    this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
    this.names = names;
  }

  /**
   * Takes a text apart.
   *
   * @param key where the text stands, for errors
   * @param slots the names that may stand in braces; a place is told by its index here
   * @throws ConfigurationException if a brace has no partner or a name is not among the slots
   */
  static Template of(String key, String text, List<String> slots) {
    List<String> literals = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String name = close < 0 ? "" : text.substring(open + 1, close);
      int slot = slots.indexOf(name);
      if (slot < 0) {
        throw new ConfigurationException(
            "text '" + key + "' has the unknown placeholder {" + name + "}; it may hold " + slots);
      }
      literals.add(text.substring(from, open));
      places.add(slot);
      from = close + 1;
    }
    literals.add(text.substring(from));
    return new Template(literals, places, List.copyOf(slots));
  }

  /** The names in braces of a text whose terms may not have been put in yet. */
  static List<String> slots(String text) {
    List<String> slots = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      String slot = text.substring(open + 1, text.indexOf('}', open));
      if (!slot.startsWith(TERM)) {
        slots.add(slot);
      }
    }
    return slots;
  }

  /** Writes the text with these values, which so need not be strings of their own. */
  void fill(Values values, StringBuilder to) {
    for (int i = 0; i < slots.length; i++) {
      to.append(literals[i]);
      values.write(slots[i], to);
    }
    to.append(literals[slots.length]);
  }

  /** The template with the value of one slot put in for good. */
  Template with(int slot, String value) {
    List<String> joined = new ArrayList<>(List.of(literals[0]));
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == slot) {
        int last = joined.size() - 1;
        joined.set(last, joined.get(last) + value + literals[i + 1]);
      } else {
        places.add(slots[i]);
        joined.add(literals[i + 1]);
      }
    }
    return new Template(joined, places, names);
  }

  /** The text with the value of each place by its name. */
  String with(UnaryOperator<String> values) {
    StringBuilder out = new StringBuilder();
    fill((slot, to) -> to.append(values.apply(names.get(slot))), out);
    return out.toString();
  }

  /**
   * The text with these values in the order of its slots. A sum of a known number of strings knows
   * its length before the first character is copied, so texts of few places are made of one.
   */
  String with(String... values) {
    String[] l = literals;
    int[] s = slots;
    return switch (s.length) {
      case 0 -> l[0];
      case 1 -> l[0] + values[s[0]] + l[1];
      case 2 -> l[0] + values[s[0]] + l[1] + values[s[1]] + l[2];
      case 3 -> l[0] + values[s[0]] + l[1] + values[s[1]] + l[2] + values[s[2]] + l[3];
      default -> {
        StringBuilder out = new StringBuilder();
        fill((slot, to) -> to.append(values[slot]), out);
        yield out.toString();
      }
    };
  }
}
