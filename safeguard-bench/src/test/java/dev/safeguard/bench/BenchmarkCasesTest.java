package dev.safeguard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Every case of every benchmark runs, with each of its parameters, and has a unit beside it. */
class BenchmarkCasesTest {
  private final Blackhole sink =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  @ParameterizedTest
  @ValueSource(
      classes = {
        SeedWorkloadBenchmark.class,
        TokenizationBenchmark.class,
        AnalysisBenchmark.class,
        ProviderBenchmark.class,
        ScalingBenchmark.class,
        MemoryBenchmark.class,
        ConcurrencyBenchmark.class,
        IncrementalBenchmark.class,
        DeidentifyBenchmark.class,
        LlmStageBenchmark.class,
        LocalizeBenchmark.class,
        ReportBenchmark.class
      })
  void everyCaseRuns(Class<?> type) throws ReflectiveOperationException {
    Object benchmark = type.getConstructor().newInstance();
    call(benchmark, Setup.class);
    for (Field field : type.getFields()) {
      assertFalse(
          field.isAnnotationPresent(Param.class),
          "the unit would be measured for each " + field.getName());
    }
    Set<String> names = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (method.isAnnotationPresent(Benchmark.class)) {
        names.add(method.getName());
        for (int value = 0; value < values(method); value++) {
          run(benchmark, method, value);
        }
      }
    }
    assertTrue(names.contains("baseline"), names.toString());
    assertTrue(names.size() > 1, names.toString());
    call(benchmark, TearDown.class);
  }

  @Test
  void theOriginalsCasesKeepTheirNames() {
    assertEquals(
        Set.of(
            "baseline",
            "tokenize100Ids",
            "anonymizedSnapshot",
            "extractPatterns",
            "assessRisk",
            "completePipeline",
            "largeDataset",
            "fiveSequentialAnalyses"),
        new TreeSet<>(
            Arrays.stream(SeedWorkloadBenchmark.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(Method::getName)
                .toList()));
    assertEquals("1, 5, 10, 20, 30", parameters(ScalingBenchmark.Incidents.class.getFields()[0]));
    assertEquals("1, 5, 10, 20", parameters(ScalingBenchmark.Assessments.class.getFields()[0]));
  }

  private static String parameters(Field field) {
    return String.join(", ", field.getAnnotation(Param.class).value());
  }

  private static int values(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .flatMap(type -> Arrays.stream(type.getFields()))
        .filter(field -> field.isAnnotationPresent(Param.class))
        .mapToInt(field -> values(field).size())
        .reduce(1, (a, b) -> a * b);
  }

  private static List<?> values(Field field) {
    List<String> given = List.of(field.getAnnotation(Param.class).value());
    Class<?> type = field.getType();
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(
              each -> given.equals(List.of(Param.BLANK_ARGS)) || given.contains(each.toString()))
          .toList();
    }
    return type == int.class
        ? given.stream().map(Integer::valueOf).toList()
        : type == boolean.class ? given.stream().map(Boolean::valueOf).toList() : given;
  }

  /** The class path's own list of what JMH runs, so that no benchmark is forgotten above. */
  @Test
  void everyBenchmarkIsAmongThem() throws ReflectiveOperationException, IOException {
    Set<String> tested = new TreeSet<>();
    Method cases = getClass().getDeclaredMethod("everyCaseRuns", Class.class);
    for (Class<?> type : cases.getAnnotation(ValueSource.class).classes()) {
      tested.add(type.getName());
    }
    Set<String> there = new TreeSet<>();
    try (InputStream in = getClass().getResourceAsStream("/META-INF/BenchmarkList")) {
      Matcher names =
          Pattern.compile("dev\\.safeguard\\.bench\\.\\w+Benchmark(?= )")
              .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (names.find()) {
        there.add(names.group());
      }
    }
    assertEquals(there, tested);
  }

  private void run(Object benchmark, Method method, int value) throws ReflectiveOperationException {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = types[i] == Blackhole.class ? sink : state(types[i], value);
    }
    Object result = method.invoke(benchmark, arguments);
    if (method.getReturnType() != void.class) {
      assertNotNull(result, method.getName());
    }
    for (Object argument : arguments) {
      call(argument, TearDown.class);
    }
  }

  private static Object state(Class<?> type, int value) throws ReflectiveOperationException {
    Object state = type.getConstructor().newInstance();
    int rest = value;
    for (Field field : type.getFields()) {
      if (field.isAnnotationPresent(Param.class)) {
        List<?> values = values(field);
        field.set(state, values.get(rest % values.size()));
        rest /= values.size();
      }
    }
    call(state, Setup.class);
    return state;
  }

  private static void call(Object state, Class<? extends Annotation> at)
      throws IllegalAccessException, InvocationTargetException {
    for (Method method : state.getClass().getMethods()) {
      if (method.isAnnotationPresent(at)) {
        method.invoke(state);
      }
    }
  }
}
