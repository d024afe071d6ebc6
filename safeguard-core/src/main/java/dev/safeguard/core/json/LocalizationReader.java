package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.StaffRole;
import dev.safeguard.api.spi.Jurisdiction;
import dev.safeguard.api.spi.Jurisdiction.Fact;
import dev.safeguard.api.spi.Jurisdiction.StepRule;
import dev.safeguard.api.spi.Jurisdiction.Unit;
import dev.safeguard.api.spi.LanguagePack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a localisation provider brings from JSON, as the library's own jurisdictions and
 * languages are kept.
 *
 * <p>A language is {@code {"language": "cy", "texts": {…}}}; nested names are joined by dots and an
 * array counts from 1. A jurisdiction is {@code {"code", "checked", "nextSteps": {"LOW": [{"key",
 * "within", "unit", "roles", "fact", "source"}], …}, "terms": {KEY: {LANGUAGE: TEXT, "source"}},
 * "facts": [{"statement", "source"}]}}; {@code unit} is one of {@link Unit} and {@code SCHOOL_DAYS}
 * if absent, {@code roles} are of {@link StaffRole} and may be absent, and every step, term and
 * fact gives its source. A step's texts are {@code KEY.timeframe}, {@code KEY.action} and {@code
 * KEY.responsible}. {@code checked} holds for all of it. A source {@code "as KEY"}, with a remark
 * behind a colon or none, is that of the term {@code KEY}, which names its own. {@code about} may
 * say what is to be known of it; any other name is refused.
 *
 * <p>Stateless and safe for concurrent use.
 */
public final class LocalizationReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String SOURCE = "source";
  private static final Set<String> LANGUAGE = Set.of("about", "language", "texts");
  private static final Set<String> PLACE =
      Set.of("about", "code", "checked", "nextSteps", "terms", "facts");
  private static final Set<String> LEVELS =
      Arrays.stream(RiskLevel.values()).map(RiskLevel::name).collect(Collectors.toSet());
  private static final Set<String> STEP = Set.of("key", "within", "unit", "roles", "fact", SOURCE);
  private static final Set<String> FACT = Set.of("statement", SOURCE);
  private static final Pattern AS = Pattern.compile("as ((?:term|role)\\.\\w+)((?:: .*)?)");

  /**
   * Reads a language and closes the input.
   *
   * @throws ConfigurationException if it is malformed; says where and why
   * @throws UncheckedIOException if the input fails
   */
  public static LanguagePack language(InputStream in) {
    JsonNode root = tree(in);
    only(LANGUAGE, root, "");
    Map<String, String> texts = new HashMap<>();
    flatten("", present(root, "/texts"), texts);
    return new LanguagePack(Locale.forLanguageTag(text(root, "/language")), texts);
  }

  /**
   * Reads a jurisdiction and closes the input.
   *
   * @throws ConfigurationException if it is malformed or something in it has no source; says where
   *     and why
   * @throws UncheckedIOException if the input fails
   */
  public static Jurisdiction jurisdiction(InputStream in) {
    JsonNode root = tree(in);
    Jurisdiction.Builder place = Jurisdiction.builder(text(root, "/code"));
    LocalDate checked = day(root, "/checked");
    only(PLACE, root, "");
    only(LEVELS, root, "/nextSteps");
    for (RiskLevel level : RiskLevel.values()) {
      String at = "/nextSteps/" + level;
      for (int i = 0; i < present(root, at).size(); i++) {
        String step = at + "/" + i;
        only(STEP, root, step);
        String key = text(root, step + "/key");
        place.step(level, StepRule.of(days(root, step), unit(root, step), roles(root, step), key));
        String fact = text(root, step + "/fact");
        place.fact(new Fact(key, fact, source(root, step), checked));
      }
    }
    for (Map.Entry<String, JsonNode> term : present(root, "/terms").properties()) {
      String key = term.getKey();
      String at = "/terms/" + key;
      List<String> words = new ArrayList<>();
      for (Map.Entry<String, JsonNode> word : term.getValue().properties()) {
        if (!word.getKey().equals(SOURCE)) {
          String text = text(root, at + "/" + word.getKey());
          place.term(Locale.forLanguageTag(word.getKey()), key, text);
          words.add(text);
        }
      }
      place.fact(new Fact(key, String.join(" | ", words), source(root, at), checked));
    }
    JsonNode facts = root.path("facts");
    for (int i = 0; i < facts.size(); i++) {
      String at = "/facts/" + i;
      only(FACT, root, at);
      String statement = text(root, at + "/statement");
      place.fact(new Fact("fact." + (i + 1), statement, source(root, at), checked));
    }
    try {
      return place.build();
    } catch (IllegalArgumentException e) {
      throw wrong("/nextSteps", String.valueOf(e.getMessage()));
    }
  }

  /** A name that is not known would be read as if its value had been left out. */
  private static void only(Set<String> names, JsonNode root, String at) {
    for (Map.Entry<String, JsonNode> field : present(root, at).properties()) {
      if (!names.contains(field.getKey())) {
        throw wrong(
            at + "/" + field.getKey(), "is not known; there may be " + new TreeSet<>(names));
      }
    }
  }

  private static String source(JsonNode root, String at) {
    String source = text(root, at + "/" + SOURCE);
    Matcher as = AS.matcher(source);
    if (!as.matches()) {
      return source;
    }
    String other = text(root, "/terms/" + as.group(1) + "/" + SOURCE);
    if (AS.matcher(other).matches()) {
      throw wrong(at + "/" + SOURCE, "must name a term that names its own source");
    }
    return other + as.group(2);
  }

  private static JsonNode tree(InputStream in) {
    try {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw wrong("", "is not JSON, line " + e.getLocation().getLineNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flatten(String at, JsonNode node, Map<String, String> texts) {
    if (node.isTextual()) {
      texts.put(at, node.asText());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(at + "." + (i + 1), node.get(i), texts);
      }
    } else if (node.isObject()) {
      String prefix = at.isEmpty() ? "" : at + ".";
      node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), texts));
    } else {
      throw wrong("/texts/" + at.replace('.', '/'), "must be a string");
    }
  }

  private static int days(JsonNode root, String step) {
    JsonNode within = present(root, step + "/within");
    if (!within.isInt() || within.intValue() < 0) {
      throw wrong(step + "/within", "must be a whole number of at least 0");
    }
    return within.intValue();
  }

  private static Unit unit(JsonNode root, String step) {
    JsonNode unit = root.at(step + "/unit");
    return unit.isMissingNode() ? Unit.SCHOOL_DAYS : value(Unit.class, unit, step + "/unit");
  }

  private static List<StaffRole> roles(JsonNode root, String step) {
    List<StaffRole> roles = new ArrayList<>();
    JsonNode named = root.at(step + "/roles");
    for (int i = 0; i < named.size(); i++) {
      roles.add(value(StaffRole.class, named.get(i), step + "/roles/" + i));
    }
    return roles;
  }

  private static <E extends Enum<E>> E value(Class<E> type, JsonNode node, String at) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(node.asText())) {
        return value;
      }
    }
    throw wrong(at, "must be one of " + List.of(type.getEnumConstants()));
  }

  private static LocalDate day(JsonNode root, String at) {
    try {
      return LocalDate.parse(text(root, at));
    } catch (DateTimeException e) {
      throw wrong(at, "must be a date such as 2026-03-20");
    }
  }

  private static JsonNode present(JsonNode root, String at) {
    JsonNode node = root.at(at);
    if (node.isMissingNode() || node.isNull()) {
      throw wrong(at, "is missing");
    }
    return node;
  }

  private static String text(JsonNode root, String at) {
    JsonNode node = present(root, at);
    if (!node.isTextual() || node.asText().isBlank()) {
      throw wrong(at, "must be a string that is not blank");
    }
    return node.asText();
  }

  private static ConfigurationException wrong(String at, String reason) {
    return new ConfigurationException(
        "localisation" + (at.isEmpty() ? "" : " " + at) + ": " + reason);
  }

  private LocalizationReader() {}
}
