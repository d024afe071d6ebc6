package dev.safeguard.core.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;

/** A site's own numbers laid over the standard ones, each only where it is the site's to change. */
final class SitePolicy {
  private static final String FLAGS = "red_flags";

  /** Where a site may list what the standard does not. */
  private static final Set<String> OPEN = Set.of("vulnerabilities", "domain_limits");

  private static final String CHANGEABLE = "site_may_change";
  static final String BY_SITE = "the site";
  private static final Set<String> NUMBER = Set.of("value", "why", "source", CHANGEABLE);

  /**
   * The standard tree with the site's parts in it. What it holds is checked afterwards, as that of
   * any policy.
   *
   * @throws dev.safeguard.api.ConfigurationException if the site names what there is not, or
   *     changes what it may not; the message holds the pointer
   */
  static ObjectNode over(ObjectNode standard, ObjectNode site) {
    ObjectNode merged = standard.deepCopy();
    for (Iterator<String> names = site.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String at = "/" + name;
      JsonNode own = site.get(name);
      if (name.equals("version") || name.equals("about")) {
        merged.set(name, own);
      } else if (!standard.has(name)) {
        throw PolicyReader.wrong(at, "is unknown");
      } else if (name.equals(FLAGS)) {
        flags(at, own, merged.withArray(FLAGS));
      } else if (standard.get(name).has("value")) {
        number(at, own, merged, name);
      } else {
        numbers(at, own, (ObjectNode) merged.get(name), OPEN.contains(name));
      }
    }
    return merged;
  }

  private static void numbers(String at, JsonNode own, ObjectNode into, boolean mayAdd) {
    if (!own.isObject()) {
      throw PolicyReader.wrong(at, "must be an object");
    }
    for (Iterator<String> names = own.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!into.has(name)) {
        if (!mayAdd) {
          throw PolicyReader.wrong(at + "/" + name, "is unknown");
        }
        into.putObject(name).put(CHANGEABLE, true);
      }
      number(at + "/" + name, own.get(name), into, name);
    }
  }

  private static void number(String at, JsonNode own, ObjectNode into, String name) {
    PolicyReader.keys(at, own, NUMBER);
    ObjectNode standard = (ObjectNode) into.get(name);
    JsonNode value = own.path("value");
    if (same(value, standard.path("value"))) {
      return;
    }
    if (!standard.path(CHANGEABLE).asBoolean()) {
      throw PolicyReader.wrong(at, "is not the site's to change");
    }
    standard.set("value", value);
    standard.put("why", own.path("why").asText(""));
    standard.put("source", own.path("source").asText(BY_SITE));
  }

  private static boolean same(JsonNode a, JsonNode b) {
    return a.isNumber() && b.isNumber() && a.doubleValue() == b.doubleValue();
  }

  /** Those that stand there already add nothing; none can be taken away. */
  private static void flags(String at, JsonNode own, ArrayNode into) {
    if (!own.isArray()) {
      throw PolicyReader.wrong(at, "must be an array");
    }
    int standard = into.size();
    for (int i = 0; i < own.size(); i++) {
      if (!(own.get(i) instanceof ObjectNode flag)) {
        throw PolicyReader.wrong(at + "/" + i, "must be an object");
      }
      boolean known = false;
      for (int k = 0; k < standard; k++) {
        known |= into.get(k).equals(flag);
      }
      if (!known) {
        ObjectNode added = flag.deepCopy();
        if (!added.has("source")) {
          added.put("source", BY_SITE);
        }
        if (!added.has(CHANGEABLE)) {
          added.put(CHANGEABLE, true);
        }
        into.add(added);
      }
    }
  }

  private SitePolicy() {}
}
