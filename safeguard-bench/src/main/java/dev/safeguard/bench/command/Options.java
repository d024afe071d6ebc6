package dev.safeguard.bench.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The values of a command's options: those given, or the standard ones. Asking for an option by
 * another name or kind than it was declared with is a fault of the command.
 */
public final class Options {
  private final Map<String, Option> table;
  private final Map<String, List<String>> given = new LinkedHashMap<>();
  private final List<String> rest = new ArrayList<>();

  Options(Map<String, Option> table) {
    this.table = table;
  }

  void add(Option option, String value) {
    option.check(value);
    List<String> values = given.computeIfAbsent(option.name(), name -> new ArrayList<>());
    if (option.kind() != Option.Kind.TEXTS) {
      values.clear();
    }
    values.add(value);
  }

  void addRest(String argument) {
    rest.add(argument);
  }

  /** A whole number. */
  public int number(String name) {
    return option(name, Option.Kind.NUMBER).number(text(name).orElseThrow());
  }

  /** A whole number, if it is given or has a standard value. */
  public OptionalInt optional(String name) {
    Option option = option(name, Option.Kind.NUMBER);
    return text(name).stream().mapToInt(option::number).findFirst();
  }

  /** A time. */
  public Duration time(String name) {
    return option(name, Option.Kind.TIME).time(text(name).orElseThrow());
  }

  /** Whether a flag is set. */
  public boolean has(String name) {
    return given.containsKey(option(name, Option.Kind.FLAG).name());
  }

  /** A text, if it is given or has a standard value. */
  public Optional<String> text(String name) {
    Option option = table.get(name);
    if (option == null) {
      throw new IllegalStateException("not declared: " + name);
    }
    List<String> values = given.get(name);
    return values == null
        ? Optional.ofNullable(option.standard())
        : Optional.of(values.get(values.size() - 1));
  }

  /** The values of an option that may be given more than once, in order. */
  public List<String> texts(String name) {
    return List.copyOf(given.getOrDefault(option(name, Option.Kind.TEXTS).name(), List.of()));
  }

  /** Arguments that are no options, in order. */
  public List<String> rest() {
    return List.copyOf(rest);
  }

  private Option option(String name, Option.Kind kind) {
    Option option = table.get(name);
    if (option == null || option.kind() != kind) {
      throw new IllegalStateException("not declared as " + kind + ": " + name);
    }
    return option;
  }
}
