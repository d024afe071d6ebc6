package dev.safeguard.bench.command;

import dev.safeguard.bench.command.Option.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command: its options as a table, from which usage, reading and errors come, and what it does.
 *
 * <pre>{@code
 * Command.named("PatternQuality")
 *     .number("--seed", 1, 0, "another seed gives other pupils")
 *     .runs((options, out) -> measure(options.number("--seed"), out));
 * }</pre>
 *
 * <p>Exit status: what the action returns, 1 if it cannot read or write, 2 if arguments are wrong.
 */
public final class Command {

  /** What a command does. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it.
     *
     * @return the exit status
     * @throws UsageException if values are wrong together
     * @throws IOException if a file or a process fails
     */
    int run(Options options, PrintStream out) throws IOException;
  }

  private final String name;
  private final @Nullable Option rest;
  private final Map<String, Option> table;
  private final Action action;

  private Command(Builder builder, Action action) {
    this.name = builder.name;
    this.rest = builder.rest;
    this.table = builder.table;
    this.action = action;
  }

  /** Begins the table of a command's options. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Runs as a program does, and ends the JVM unless all went well. */
  public void start(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int status = run(List.of(arguments), out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs, and returns the exit status. */
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help")) {
      out.print(usage());
      return 0;
    }
    try {
      return action.run(read(arguments), out);
    } catch (UsageException e) {
      err.println(e.getMessage());
      err.print(usage());
      return 2;
    } catch (NoSuchFileException e) {
      err.println("no such file: " + e.getMessage());
    } catch (IOException e) {
      err.println(e.getMessage());
    } catch (UncheckedIOException e) {
      err.println(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }
    return 1;
  }

  /** What {@code --help} prints. */
  public String usage() {
    StringBuilder usage = new StringBuilder("usage: ").append(name);
    if (rest != null) {
      usage.append(" [").append(rest.name()).append("...]");
    }
    usage.append(table.isEmpty() ? "\n" : " [options]\n");
    if (rest != null) {
      usage.append(rest.usage());
    }
    table.values().forEach(option -> usage.append(option.usage()));
    return usage.toString();
  }

  private Options read(List<String> arguments) {
    Options options = new Options(table);
    for (Iterator<String> i = arguments.iterator(); i.hasNext(); ) {
      String argument = i.next();
      Option option = table.get(argument);
      if (option != null && option.kind() == Kind.FLAG) {
        options.add(option, "");
      } else if (option != null) {
        if (!i.hasNext()) {
          throw new UsageException(argument + " needs a value");
        }
        options.add(option, i.next());
      } else if (rest != null && !argument.startsWith("--")) {
        options.addRest(argument);
      } else {
        throw new UsageException("unknown argument " + argument);
      }
    }
    return options;
  }

  /** The table of a command's options, in the order of the usage. */
  public static final class Builder {
    private final String name;
    private final Map<String, Option> table = new LinkedHashMap<>();
    private @Nullable Option rest;

    private Builder(String name) {
      this.name = name;
    }

    /** A whole number of at least {@code least}. */
    public Builder number(String option, int standard, int least, String what) {
      return number(option, standard, least, Integer.MAX_VALUE, what);
    }

    /** A whole number between two, both included. */
    public Builder number(String option, int standard, int least, int most, String what) {
      return add(
          new Option(option, Kind.NUMBER, "N", Integer.toString(standard), least, most, what));
    }

    /** A whole number of at least {@code least} that need not be given. */
    public Builder optional(String option, int least, String what) {
      return add(new Option(option, Kind.NUMBER, "N", null, least, Integer.MAX_VALUE, what));
    }

    /** A time: seconds, or with a unit, such as {@code 5m}. */
    public Builder time(String option, String standard, String what) {
      return add(new Option(option, Kind.TIME, "TIME", standard, 0, 0, what));
    }

    /** A text that need not be given. */
    public Builder text(String option, String value, @Nullable String standard, String what) {
      return add(new Option(option, Kind.TEXT, value, standard, 0, 0, what));
    }

    /** A text that may be given more than once. */
    public Builder texts(String option, String value, String what) {
      return add(new Option(option, Kind.TEXTS, value, null, 0, 0, what));
    }

    /** An option without a value. */
    public Builder flag(String option, String what) {
      return add(new Option(option, Kind.FLAG, "", null, 0, 0, what));
    }

    /** Arguments that are no options. */
    public Builder rest(String value, String what) {
      rest = new Option(value, Kind.TEXTS, "", null, 0, 0, what);
      return this;
    }

    /** Ends the table. */
    public Command runs(Action action) {
      return new Command(this, action);
    }

    private Builder add(Option option) {
      table.put(option.name(), option);
      return this;
    }
  }
}
