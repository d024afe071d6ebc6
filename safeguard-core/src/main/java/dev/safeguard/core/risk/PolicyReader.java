package dev.safeguard.core.risk;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.Vulnerability;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.risk.RedFlag;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.risk.RiskPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a policy from JSON. Every number is an object of its value, why it is so, its source and
 * whether a site may change it; an unknown key, a missing reason or a number out of range is
 * refused with its JSON pointer.
 */
final class PolicyReader {
  private static final Set<String> ROOT =
      Set.of(
          "version",
          "about",
          "domain_weights",
          "domain_limits",
          "kind_factors",
          "severity_shares",
          "recency_half_life_days",
          "red_flag_fresh_days",
          "thresholds",
          "convergence_points",
          "tendency_factor",
          "steady_share",
          "red_flags",
          "vulnerabilities");
  private static final List<String> REASONS = List.of("why", "source");
  private static final Set<String> NUMBER = Set.of("value", "why", "source", "site_may_change");
  private static final Set<String> FLAG =
      Set.of(
          "level",
          "codes",
          "records",
          "severity",
          "within_days",
          "why",
          "source",
          "site_may_change");

  /**
   * The policy in a text.
   *
   * @throws ConfigurationException if it is none; the message holds the pointer and the reason
   * @throws IOException if the text cannot be read
   */
  static RiskPolicy read(InputStream in) throws IOException {
    return policy(tree(in));
  }

  /**
   * A text as a tree, without looking at what it says.
   *
   * @throws ConfigurationException if it is no JSON object
   */
  static ObjectNode tree(InputStream in) throws IOException {
    JsonMapper mapper =
        JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    JsonNode root;
    try {
      root = mapper.readTree(in);
    } catch (JacksonException e) {
      throw wrong("", "is not JSON");
    }
    if (!(root instanceof ObjectNode object)) {
      throw wrong("", "must be an object");
    }
    return object;
  }

  /**
   * The policy in a tree.
   *
   * @throws ConfigurationException if it is none; the message holds the pointer and the reason
   */
  static RiskPolicy policy(JsonNode root) {
    keys("", root, ROOT);
    try {
      return new RiskPolicy(
          version(root.path("version")),
          numbers("/domain_weights", root.path("domain_weights"), Domain.class),
          numbers("/domain_limits", root.path("domain_limits"), Domain.class),
          numbers("/kind_factors", root.path("kind_factors"), PatternKind.class),
          numbers("/severity_shares", root.path("severity_shares"), PatternKind.class),
          number("/recency_half_life_days", root.path("recency_half_life_days")),
          (int) number("/red_flag_fresh_days", root.path("red_flag_fresh_days")),
          numbers("/thresholds", root.path("thresholds"), RiskLevel.class),
          redFlags(root.path("red_flags")),
          numbers("/vulnerabilities", root.path("vulnerabilities"), Vulnerability.class),
          number("/convergence_points", root.path("convergence_points")),
          number("/tendency_factor", root.path("tendency_factor")),
          number("/steady_share", root.path("steady_share")));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("risk policy: " + e.getMessage());
    }
  }

  private static int version(JsonNode node) {
    if (!node.isInt() || node.intValue() < 1) {
      throw wrong("/version", "must be a whole number of at least 1");
    }
    return node.intValue();
  }

  private static <E extends Enum<E>> Map<E, Double> numbers(
      String pointer, JsonNode node, Class<E> type) {
    if (!node.isObject()) {
      throw wrong(pointer, "must be an object");
    }
    Map<E, Double> numbers = new EnumMap<>(type);
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String at = pointer + "/" + name;
      numbers.put(constant(at, name, type), number(at, node.get(name)));
    }
    return numbers;
  }

  private static double number(String pointer, JsonNode node) {
    keys(pointer, node, NUMBER);
    reasons(pointer, node);
    JsonNode value = node.path("value");
    if (!value.isNumber()) {
      throw wrong(pointer + "/value", "must be a number");
    }
    return value.doubleValue();
  }

  private static List<RedFlag> redFlags(JsonNode flags) {
    if (!flags.isArray()) {
      throw wrong("/red_flags", "must be an array");
    }
    List<RedFlag> read = new ArrayList<>();
    Set<RedFlag> seen = new HashSet<>();
    for (int i = 0; i < flags.size(); i++) {
      String at = "/red_flags/" + i;
      List<RedFlag> group = redFlags(at, flags.get(i));
      for (int k = 0; k < group.size(); k++) {
        if (!seen.add(group.get(k))) {
          throw wrong(at + "/codes/" + k, "stands twice");
        }
      }
      read.addAll(group);
    }
    return read;
  }

  /** One for each code of a group. */
  static List<RedFlag> redFlags(String at, JsonNode group) {
    keys(at, group, FLAG);
    reasons(at, group);
    RiskLevel level = constant(at + "/level", group.path("level").asText(""), RiskLevel.class);
    int records = whole(at, group, "records", 1, 1, Integer.MAX_VALUE);
    int severity = whole(at, group, "severity", 1, 1, Pattern.HIGHEST_SEVERITY);
    int within = whole(at, group, "within_days", RedFlag.ALWAYS, 0, Integer.MAX_VALUE);
    JsonNode codes = group.path("codes");
    if (!codes.isArray() || codes.isEmpty()) {
      throw wrong(at + "/codes", "must be an array of pattern tokens");
    }
    List<RedFlag> read = new ArrayList<>(codes.size());
    for (int k = 0; k < codes.size(); k++) {
      Optional<PatternCode> code = PatternCode.ofToken(codes.get(k).asText(""));
      if (code.isEmpty()) {
        throw wrong(at + "/codes/" + k, "is no pattern token");
      }
      read.add(new RedFlag(code.get(), records, severity, within, level));
    }
    return read;
  }

  private static int whole(
      String at, JsonNode group, String name, int otherwise, int least, int most) {
    JsonNode number = group.path(name);
    if (number.isMissingNode()) {
      return otherwise;
    }
    if (!number.isInt() || number.intValue() < least || number.intValue() > most) {
      String range = most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw wrong(at + "/" + name, "must be a whole number of " + range);
    }
    return number.intValue();
  }

  static void keys(String pointer, JsonNode node, Set<String> known) {
    if (!node.isObject()) {
      throw wrong(pointer, "must be an object");
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw wrong(pointer + "/" + name, "is unknown");
      }
    }
  }

  private static void reasons(String pointer, JsonNode node) {
    for (String reason : REASONS) {
      if (node.path(reason).asText("").isBlank()) {
        throw wrong(pointer + "/" + reason, "must say something");
      }
    }
    if (!node.path("site_may_change").isBoolean()) {
      throw wrong(pointer + "/site_may_change", "must be true or false");
    }
  }

  private static <E extends Enum<E>> E constant(String pointer, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw wrong(pointer, "is no " + type.getSimpleName());
  }

  static ConfigurationException wrong(String pointer, String reason) {
    return new ConfigurationException(
        "risk policy" + (pointer.isEmpty() ? "" : " " + pointer) + ": " + reason);
  }

  private PolicyReader() {}
}
