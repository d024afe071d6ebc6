package dev.safeguard.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.site.OutsideBody;
import dev.safeguard.api.site.SchoolProfile;
import dev.safeguard.api.site.SchoolProfile.Escalation;
import dev.safeguard.api.site.SchoolProfile.EvidenceGrade;
import dev.safeguard.api.site.SchoolProfile.Resource;
import dev.safeguard.api.site.StaffMember;
import dev.safeguard.api.site.StaffMember.Absence;
import dev.safeguard.api.site.StaffRole;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link SchoolProfile} from one JSON object:
 *
 * <pre>{@code
 * {"staff": [{"id", "name", "contact", "absent": [{"from", "to"}]}],
 *  "roles": {"safeguarding_lead": ["T1", "T2"]}, "class_teachers": {"8B": "T3"},
 *  "contacts": {"social_care": "01632 960123"},
 *  "resources": [{"name", "for": ["mentoring"], "contact": "T3"}], "not_offered": ["nurture"],
 *  "evidence": {"mentoring": {"grade", "source"}},
 *  "policies": ["Safeguarding policy 2026"],
 *  "allegations": ["head_teacher", "chair_of_governors"],
 *  "escalation": [{"from": "high", "after_school_days": 2, "to": "head_teacher"}],
 *  "public_holidays": ["2026-04-03", "2026-04-06"]}
 * }</pre>
 *
 * <p>Any of these may be absent. Roles, bodies, kinds of support, interventions and levels are the
 * names of {@link StaffRole}, {@link OutsideBody}, {@link InterventionType}, {@link Recommendation}
 * and {@link RiskLevel} in lower case. The first of a role holds it, the others are deputies. Steps
 * that are due in working days are not due on a public holiday. Stateless and safe for concurrent
 * use.
 */
public final class ProfileReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final SchoolProfile.Builder profile = SchoolProfile.builder();

  private ProfileReader() {}

  /**
   * Reads a profile and leaves the input open.
   *
   * @throws ConfigurationException if it is malformed, has a name that is not known, or names
   *     somebody who is not among its staff; says where and why, and no person's name
   * @throws IOException if the input fails
   */
  public static SchoolProfile read(InputStream in) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw wrong("", "is not JSON, line " + e.getLocation().getLineNr());
    }
    if (!root.isObject()) {
      throw wrong("", "must be an object");
    }
    ProfileReader reader = new ProfileReader();
    root.properties().forEach(field -> reader.field(field.getKey(), field.getValue()));
    try {
      return reader.profile.build();
    } catch (IllegalArgumentException e) {
      throw wrong("", String.valueOf(e.getMessage()));
    }
  }

  private void field(String name, JsonNode value) {
    String at = "/" + name;
    switch (name) {
      case "staff" -> each(at, value, this::member);
      case "roles" ->
          fields(at, value, (key, ids) -> profile.role(role(at, key), texts(at + "/" + key, ids)));
      case "class_teachers" ->
          fields(at, value, (key, id) -> profile.classTeacher(key, text(at + "/" + key, id)));
      case "contacts" ->
          fields(
              at, value, (key, to) -> contact(at + "/" + key, one(OutsideBody.class, at, key), to));
      case "resources" -> each(at, value, this::resource);
      case "not_offered" ->
          texts(at, value).forEach(t -> profile.notOffered(one(InterventionType.class, at, t)));
      case "evidence" ->
          fields(
              at,
              value,
              (key, grade) ->
                  evidence(at + "/" + key, one(Recommendation.class, at, key).name(), grade));
      case "policies" -> texts(at, value).forEach(profile::policy);
      case "allegations" -> texts(at, value).forEach(role -> profile.allegationsTo(role(at, role)));
      case "escalation" -> each(at, value, this::escalation);
      case "public_holidays" -> each(at, value, this::publicHoliday);
      default -> throw wrong(at, "is unknown");
    }
  }

  private void contact(String at, OutsideBody body, JsonNode to) {
    String contact = text(at, to);
    try {
      profile.contact(body, contact);
    } catch (IllegalArgumentException e) {
      throw wrong(at, String.valueOf(e.getMessage()));
    }
  }

  private void evidence(String at, String id, JsonNode node) {
    known(at, node, Set.of("grade", "source"));
    String grade = text(at + "/grade", node.path("grade"));
    profile.evidence(id, new EvidenceGrade(grade, text(at + "/source", node.path("source"))));
  }

  private void member(String at, JsonNode node) {
    known(at, node, Set.of("id", "name", "contact", "absent"));
    List<Absence> absences = new ArrayList<>();
    if (node.has("absent")) {
      each(
          at + "/absent",
          node.get("absent"),
          (span, absence) -> {
            LocalDate from = day(span + "/from", absence.path("from"));
            LocalDate to = day(span + "/to", absence.path("to"));
            if (to.isBefore(from)) {
              throw wrong(span, "must not end before it begins");
            }
            absences.add(new Absence(from, to));
          });
    }
    String id = text(at + "/id", node.path("id"));
    String name = text(at + "/name", node.path("name"));
    try {
      profile.staff(new StaffMember(id, name, optional(at + "/contact", node), absences));
    } catch (IllegalArgumentException e) {
      throw wrong(at, String.valueOf(e.getMessage()));
    }
  }

  private void resource(String at, JsonNode node) {
    known(at, node, Set.of("name", "for", "contact"));
    Set<InterventionType> types = EnumSet.noneOf(InterventionType.class);
    for (String type : texts(at + "/for", node.path("for"))) {
      types.add(one(InterventionType.class, at + "/for", type));
    }
    String name = text(at + "/name", node.path("name"));
    profile.resource(new Resource(name, types, optional(at + "/contact", node)));
  }

  private void escalation(String at, JsonNode node) {
    known(at, node, Set.of("from", "after_school_days", "to"));
    JsonNode days = node.path("after_school_days");
    if (!days.isInt() || days.intValue() < 0) {
      throw wrong(at + "/after_school_days", "must be a whole number of at least 0");
    }
    RiskLevel from = one(RiskLevel.class, at + "/from", text(at + "/from", node.path("from")));
    StaffRole to = role(at + "/to", text(at + "/to", node.path("to")));
    profile.escalation(new Escalation(from, days.intValue(), to));
  }

  private void publicHoliday(String at, JsonNode value) {
    LocalDate day = day(at, value);
    try {
      profile.publicHoliday(day);
    } catch (IllegalArgumentException e) {
      throw wrong(at, String.valueOf(e.getMessage()));
    }
  }

  /** Takes one value, by its pointer or its name. */
  @FunctionalInterface
  private interface Take {
    void accept(String at, JsonNode value);
  }

  private static void each(String at, JsonNode array, Take take) {
    if (!array.isArray()) {
      throw wrong(at, "must be an array");
    }
    for (int i = 0; i < array.size(); i++) {
      take.accept(at + "/" + i, array.get(i));
    }
  }

  private static void fields(String at, JsonNode object, Take take) {
    if (!object.isObject()) {
      throw wrong(at, "must be an object");
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      take.accept(field.getKey(), field.getValue());
    }
  }

  private static void known(String at, JsonNode node, Set<String> names) {
    fields(
        at,
        node,
        (name, value) -> {
          if (!names.contains(name)) {
            throw wrong(at + "/" + name, "is unknown");
          }
        });
  }

  private static List<String> texts(String at, JsonNode array) {
    List<String> texts = new ArrayList<>();
    each(at, array, (entry, value) -> texts.add(text(entry, value)));
    return texts;
  }

  private static String text(String at, JsonNode value) {
    if (!value.isTextual() || value.asText().isBlank()) {
      throw wrong(at, "must be a string that is not blank");
    }
    return value.asText().strip();
  }

  private static @Nullable String optional(String at, JsonNode object) {
    JsonNode value = object.path("contact");
    return value.isMissingNode() || value.isNull() ? null : text(at, value);
  }

  private static LocalDate day(String at, JsonNode value) {
    try {
      return LocalDate.parse(value.asText(""));
    } catch (DateTimeException e) {
      throw wrong(at, "must be a date such as 2026-03-20");
    }
  }

  private static StaffRole role(String at, String name) {
    return one(StaffRole.class, at, name);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String at, String name) {
    List<String> names = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      String code = value.name().toLowerCase(Locale.ROOT);
      if (code.equals(name)) {
        return value;
      }
      names.add(code);
    }
    throw wrong(at, "must be one of " + names);
  }

  private static ConfigurationException wrong(String at, String reason) {
    return new ConfigurationException("profile" + (at.isEmpty() ? "" : " " + at) + ": " + reason);
  }
}
