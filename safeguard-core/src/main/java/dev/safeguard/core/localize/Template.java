package dev.safeguard.core.localize;

import dev.safeguard.api.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A text with named places, taken apart once so that filling it only appends. Immutable. */
final class Template {

  /** Appends the value of a place. */
  @FunctionalInterface
  interface Values {
    void append(StringBuilder out, int slot);
  }

  private static final String TERM = "term.";

  private final String[] literals;
  private final int[] slots;
  private final List<String> names;

  private Template(String[] literals, int[] slots, List<String> names) {
    this.literals = literals;
    this.slots = slots;
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
    return new Template(
        literals.toArray(new String[0]),
        places.stream().mapToInt(Integer::intValue).toArray(),
        List.copyOf(slots));
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

  void append(StringBuilder out, Values values) {
    for (int i = 0; i < slots.length; i++) {
      out.append(literals[i]);
      values.append(out, slots[i]);
    }
    out.append(literals[slots.length]);
  }

  /** The same for a text of at most two places. */
  void append(StringBuilder out, String first, String second) {
    for (int i = 0; i < slots.length; i++) {
      out.append(literals[i]).append(slots[i] == 0 ? first : second);
    }
    out.append(literals[slots.length]);
  }

  /** The text with the value of each place by its name. */
  String with(UnaryOperator<String> values) {
    StringBuilder out = new StringBuilder(80);
    append(out, (text, slot) -> text.append(values.apply(names.get(slot))));
    return out.toString();
  }

  /** The text with these values in the order of its slots. */
  String with(String... values) {
    StringBuilder out = new StringBuilder(80);
    append(out, (text, slot) -> text.append(values[slot]));
    return out.toString();
  }
}
