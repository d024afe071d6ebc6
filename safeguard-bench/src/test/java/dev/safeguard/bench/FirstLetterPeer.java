package dev.safeguard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A redactor for {@link CommandRedactor}: takes the first letter, and breaks at the word BREAK. */
final class FirstLetterPeer {
  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = in.readLine();
    if (!arguments[0].equals(line)) {
      System.exit(3);
    }
    for (line = in.readLine(); line != null; line = in.readLine()) {
      if (line.contains("BREAK")) {
        return;
      }
      String end = line.contains("FAR") ? "1000" : "1";
      System.out.println(
          line.contains("PROSE") ? "prose" : "{\"spans\":[{\"start\":0,\"end\":" + end + "}]}");
      System.out.flush();
    }
  }

  private FirstLetterPeer() {}
}
