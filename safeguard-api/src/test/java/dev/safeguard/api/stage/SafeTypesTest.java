package dev.safeguard.api.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.incremental.PupilContext;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.risk.RiskPolicy;
import dev.safeguard.api.site.SchoolCalendar;
import dev.safeguard.api.text.Narrative;
import dev.safeguard.api.text.SafeText;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stages 2 to 4 take can hold no name, since no field of it can lead to a text. */
class SafeTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        TokenizedRecord.class,
        Patterns.class,
        SchoolCalendar.class,
        RiskPolicy.class,
        AssessedPupil.class,
        PupilContext.class,
        SafeText.class,
        Narrative.class
      })
  void reachesNoText(Class<?> type) {
    assertEquals(List.of(), texts(type));
  }

  @Test
  void theSearchWouldFindATextWhereThereIsOne() {
    assertTrue(texts(StudentRecord.class).stream().anyMatch(p -> p.endsWith("studentId")));
    assertTrue(texts(StudentRecord.class).stream().anyMatch(p -> p.endsWith("Incident.type")));
    assertTrue(
        texts(LocalizedAnalysis.class).stream().anyMatch(p -> p.endsWith("evidenceSummary")));
  }

  /** Fields, as {@code Type.field}, of any type reachable from the root that could hold a text. */
  private static List<String> texts(Class<?> root) {
    Set<String> found = new LinkedHashSet<>();
    Set<Class<?>> seen = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!seen.add(type) || type.isPrimitive()) {
        continue;
      }
      if (type.isSealed()) {
        open.addAll(List.of(type.getPermittedSubclasses()));
      }
      if (type.isEnum() || type.getPackageName().startsWith("java.")) {
        continue;
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          for (Class<?> next : classes(field.getGenericType())) {
            if (canHoldText(next)) {
              found.add(type.getSimpleName() + "." + field.getName());
            }
            open.push(next);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean canHoldText(Class<?> type) {
    return CharSequence.class.isAssignableFrom(type)
        || type == Object.class
        || type == char.class
        || type == byte.class
        || (type.isInterface()
            && !type.isSealed()
            && !Set.of(List.class, Set.class, Map.class).contains(type));
  }

  private static Set<Class<?>> classes(Type type) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    if (type instanceof Class<?> c) {
      classes.add(c.isArray() ? c.getComponentType() : c);
    } else if (type instanceof ParameterizedType p) {
      classes.addAll(classes(p.getRawType()));
      for (Type argument : p.getActualTypeArguments()) {
        classes.addAll(classes(argument));
      }
    } else if (type instanceof WildcardType w) {
      classes.addAll(classes(w.getUpperBounds()[0]));
    } else {
      classes.add(Object.class);
    }
    return classes;
  }
}
