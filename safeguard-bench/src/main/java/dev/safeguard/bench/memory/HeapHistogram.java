package dev.safeguard.bench.memory;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Bytes of live objects by class, as {@code jcmd PID GC.class_histogram} tells them.
 *
 * @param bytes by class
 */
record HeapHistogram(Map<String, Long> bytes) {

  /** Of this JVM, after a full collection. */
  static HeapHistogram now() {
    try {
      Object lines =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return parse(String.valueOf(lines));
    } catch (JMException e) {
      throw new IllegalStateException("this JVM gives no class histogram", e);
    }
  }

  /** Lines of number, instances, bytes and class. */
  static HeapHistogram parse(String text) {
    Map<String, Long> bytes = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] words = line.strip().split("\\s+", -1);
      if (words.length >= 4 && words[0].matches("\\d+:")) {
        bytes.merge(words[3], Long.parseLong(words[2]), Long::sum);
      }
    }
    return new HeapHistogram(bytes);
  }

  /** The classes that have most more than before, the largest first. */
  List<String> grown(HeapHistogram before, int classes) {
    return bytes.keySet().stream()
        .sorted(Comparator.comparingLong((String name) -> before.of(name) - of(name)))
        .limit(classes)
        .toList();
  }

  /** Bytes of a class; 0 if there is no object of it. */
  long of(String name) {
    return bytes.getOrDefault(name, 0L);
  }
}
