package dev.safeguard.bench;

import dev.safeguard.bench.notes.NotesReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link DeidentificationQuality} is asked for. */
final class QualityOptions {
  static final String USAGE =
      """
      usage: DeidentificationQuality [NOTES...] [options]
        NOTES                marked notes: JSON Lines, or text with [[TYPE|words]] in it
        --roster FILE        the people whom the school of these notes knows (JSON)
        --neutral T,T...     types in [[ ]] that are not scored
                             (TITLE,DATE,TIME,DATE_TIME,AGE,ROLE,NRP)
        --generate N         compose N notes about people on a roster and N about strangers
                             (2000; 0 for none)
        --people N           people on that roster (10000)
        --seed N             another seed gives other notes (1)
        --command NAME=CMD   another redactor, run as a process: program and arguments, with
                             spaces between; may be given more than once
        --only NAME          only this redactor; may be given more than once
        --seconds N          to measure speed for, of each redactor and set (3; 0 for not at all)
        --by-type            a line for each type of mark too
        --show N             up to N words that survive, and N that are lost, of each redactor and set
      """;

  final List<Path> notes = new ArrayList<>();
  final Map<String, List<String>> commands = new LinkedHashMap<>();
  final List<String> only = new ArrayList<>();
  @Nullable Path roster;
  Set<String> neutral = NotesReader.NEUTRAL;
  int generate = 2_000;
  int people = 10_000;
  long seed = 1;
  Duration time = Duration.ofSeconds(3);
  boolean byType;
  int show;

  /**
   * @throws IllegalArgumentException if an option is unknown or has no value that it can have
   */
  static QualityOptions of(List<String> arguments) {
    QualityOptions options = new QualityOptions();
    for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
      String argument = i.next();
      if (argument.equals("--by-type")) {
        options.byType = true;
      } else if (argument.startsWith("--")) {
        if (!i.hasNext()) {
          throw new IllegalArgumentException(argument + " needs a value");
        }
        options.set(argument, i.next());
      } else {
        options.notes.add(Path.of(argument));
      }
    }
    return options;
  }

  private void set(String name, String value) {
    switch (name) {
      case "--roster" -> roster = Path.of(value);
      case "--neutral" -> neutral = Set.of(value.split(",", -1));
      case "--generate" -> generate = OptionValue.number(name, value, 0);
      case "--people" -> people = OptionValue.number(name, value, 5);
      case "--seed" -> seed = OptionValue.number(name, value, 0);
      case "--seconds" -> time = seconds(name, value);
      case "--show" -> show = OptionValue.number(name, value, 0);
      case "--only" -> only.add(value);
      case "--command" -> {
        int equals = value.indexOf('=');
        String command = value.substring(equals + 1).strip();
        if (equals < 1 || command.isEmpty()) {
          throw new IllegalArgumentException("--command must be NAME=CMD");
        }
        commands.put(value.substring(0, equals), List.of(command.split("\\s+", -1)));
      }
      default -> throw new IllegalArgumentException("unknown option " + name);
    }
  }

  private static Duration seconds(String name, String value) {
    if (!value.matches("\\d{1,4}(?:\\.\\d{1,3})?")) {
      throw new IllegalArgumentException(name + " must be a number of seconds, such as 3 or 0.5");
    }
    return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
  }

  private QualityOptions() {}
}
