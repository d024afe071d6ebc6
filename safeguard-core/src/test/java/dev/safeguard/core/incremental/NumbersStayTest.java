package dev.safeguard.core.incremental;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.api.code.Role;
import dev.safeguard.api.incremental.UnreadableStateException;
import dev.safeguard.core.crypto.Sha256;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A number that was given once keeps its meaning: new constants are appended to {@link Numbers}.
 */
class NumbersStayTest {

  /** The names of the first constants, hashed: these never change, whatever is appended. */
  private static <E extends Enum<E>> String first(int count, Numbered<E> numbers) {
    String names =
        IntStream.range(0, count)
            .mapToObj(number -> numbers.of(number).name())
            .collect(Collectors.joining(","));
    return Sha256.hex(names).substring(0, 12);
  }

  @Test
  void theNumbersOfVersionOneStay() {
    assertEquals("d8ccb0f66b04", first(44, Numbers.MARKS));
    assertEquals("4ade8ae7faaf", first(8, Numbers.SOURCES));
    assertEquals("cb5ca7758890", first(30, Numbers.CONCERNS));
    assertEquals("beb1f9e1a04f", first(23, Numbers.INCIDENTS));
    assertEquals("6e14722747bb", first(14, Numbers.INTERVENTIONS));
    assertEquals("04e960764d9a", first(17, Numbers.ONLINE));
    assertEquals("9be89f624af1", first(5, Numbers.LEVELS));
    assertEquals("d4f39cb4966a", first(14, Numbers.PLACES));
    assertEquals("4df7cfeb0728", first(3, Numbers.ROLES));
    assertEquals("0c9de6651e50", first(21, Numbers.SUBJECTS));
    assertEquals("613b100ccf3c", first(4, Numbers.URGENCIES));
    assertEquals("fb59a4581324", first(5, Numbers.ASSERTIONS));
    assertEquals("3317860095e9", first(4, Numbers.SPEAKERS));
    assertEquals("5e9f1d53cab8", first(25, Numbers.VULNERABILITIES));
    assertEquals("db9bf9c3ebb9", first(3, Numbers.HALF_DAYS));
    assertEquals("2f5f7c9a486c", first(10, Numbers.TOKENS));
  }

  @Test
  void numbersDoNotDependOnTheOrderOfTheEnum() {
    Numbered<Role> moved = new Numbered<>(Role.class, Role.WITNESS, Role.OFFENDER, Role.VICTIM);
    assertEquals(0, moved.number(Role.WITNESS));
    assertEquals(Role.VICTIM, moved.of(2));
    assertEquals(1, moved.numberOrZero(Role.WITNESS));
    assertEquals(Role.WITNESS, moved.ofOrNull(1));
  }

  @Test
  void aConstantWithoutANumberIsNamed() {
    assertEquals(
        "Numbers must list each constant of Role",
        assertThrows(
                IllegalStateException.class,
                () -> new Numbered<>(Role.class, Role.WITNESS, Role.OFFENDER))
            .getMessage());
    assertEquals(
        "Numbers must list WITNESS once",
        assertThrows(
                IllegalStateException.class,
                () -> new Numbered<>(Role.class, Role.WITNESS, Role.OFFENDER, Role.WITNESS))
            .getMessage());
  }

  @Test
  void aNumberOfANewerVersionIsRefused() {
    assertEquals(
        "a pupil's state cannot be read: it holds a code that this version does not know",
        assertThrows(UnreadableStateException.class, () -> Numbers.ROLES.checked(3)).getMessage());
    assertEquals(3, Numbers.ROLES.checkedOrZero(3));
    assertThrows(UnreadableStateException.class, () -> Numbers.ROLES.checkedOrZero(4));
  }
}
