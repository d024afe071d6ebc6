package dev.safeguard.example.school;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the invented school's files: {@code GenerateSchool SEED FOLDER}. The same seed writes the
 * same bytes on every machine.
 */
public final class GenerateSchool {

  /** Takes the seed and the folder. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: GenerateSchool SEED FOLDER");
      System.exit(2);
    }
    School school = new School(Long.parseLong(arguments[0]));
    school.write(Path.of(arguments[1]));
    school.told().forEach((story, pupil) -> System.out.println(pupil + "  " + story));
  }

  private GenerateSchool() {}
}
