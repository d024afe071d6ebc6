package dev.safeguard.core.tokenize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PlaceCode;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Vulnerability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Open words of school records and the closed codes they stand for, from {@code vocabulary.json}.
 */
final class Vocabulary {
  private static final String RESOURCE = "vocabulary.json";

  static final Vocabulary STANDARD = load();

  final OpenText<IncidentType> incidents;
  final OpenText<PlaceCode> places;
  final OpenText<SubjectCode> subjects;
  final OpenText<CommunicationSource> sources;
  final OpenText<ConcernCategory> concerns;
  final OpenText<OnlineCategory> online;
  final OpenText<InterventionType> interventions;
  final OpenText<Vulnerability> vulnerabilities;

  private Vocabulary(JsonNode root) {
    incidents = table(root, IncidentType.class, IncidentType.OTHER);
    places = table(root, PlaceCode.class, PlaceCode.OTHER);
    subjects = table(root, SubjectCode.class, SubjectCode.OTHER);
    sources = table(root, CommunicationSource.class, CommunicationSource.OTHER);
    concerns = table(root, ConcernCategory.class, ConcernCategory.OTHER);
    online = table(root, OnlineCategory.class, OnlineCategory.OTHER);
    interventions = table(root, InterventionType.class, InterventionType.OTHER);
    vulnerabilities = table(root, Vulnerability.class, Vulnerability.OTHER);
  }

  private static <C extends Enum<C> & Code> OpenText<C> table(
      JsonNode root, Class<C> codes, C other) {
    Map<String, List<String>> words = new HashMap<>();
    for (Map.Entry<String, JsonNode> code : root.required(codes.getSimpleName()).properties()) {
      List<String> ofCode = new ArrayList<>();
      code.getValue().forEach(word -> ofCode.add(word.asText()));
      words.put(code.getKey(), ofCode);
    }
    return new OpenText<>(codes, other, words);
  }

  private static Vocabulary load() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      return new Vocabulary(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
