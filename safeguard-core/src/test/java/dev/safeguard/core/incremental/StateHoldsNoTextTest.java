package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.incremental.PupilContext;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A state can hold no name: its fields lead to numbers, to sealed types of such, and to the
 * context, which the API's own test holds to the same.
 */
class StateHoldsNoTextTest {
  private static final Set<Class<?>> SAFE =
      Set.of(long.class, int.class, boolean.class, PupilContext.class);

  @Test
  void everyFieldOfAStateLeadsToNumbers() {
    List<String> other = new ArrayList<>();
    Set<Class<?>> seen = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(CompactState.class));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (!seen.add(type) || SAFE.contains(type)) {
        continue;
      }
      if (type.isSealed()) {
        open.addAll(List.of(type.getPermittedSubclasses()));
      } else if (!Modifier.isFinal(type.getModifiers())
          || type.getPackage() != CompactState.class.getPackage()) {
        other.add(type.getName());
      }
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          Class<?> held = field.getType();
          open.push(held.isArray() ? held.getComponentType() : held);
        }
      }
    }
    assertEquals(List.of(), other);
    assertEquals(
        Set.of(
            CompactState.class,
            PupilContext.class,
            SortedRows.class,
            SortedRows.Node.class,
            SortedRows.Leaf.class,
            SortedRows.Branch.class,
            long.class,
            int.class),
        seen);
  }
}
