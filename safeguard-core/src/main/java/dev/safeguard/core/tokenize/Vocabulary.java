package dev.safeguard.core.tokenize;

import com.fasterxml.jackson.core.type.TypeReference;
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

  private Vocabulary(ObjectMapper mapper, JsonNode root) {
    incidents = table(mapper, root, IncidentType.class, IncidentType.OTHER);
    places = table(mapper, root, PlaceCode.class, PlaceCode.OTHER);
    subjects = table(mapper, root, SubjectCode.class, SubjectCode.OTHER);
    sources = table(mapper, root, CommunicationSource.class, CommunicationSource.OTHER);
    concerns = table(mapper, root, ConcernCategory.class, ConcernCategory.OTHER);
    online = table(mapper, root, OnlineCategory.class, OnlineCategory.OTHER);
    interventions = table(mapper, root, InterventionType.class, InterventionType.OTHER);
    vulnerabilities = table(mapper, root, Vulnerability.class, Vulnerability.OTHER);
  }

  private static <C extends Enum<C> & Code> OpenText<C> table(
      ObjectMapper mapper, JsonNode root, Class<C> codes, C other) {
    Map<String, List<String>> words =
        mapper.convertValue(root.required(codes.getSimpleName()), new TypeReference<>() {});
    return new OpenText<>(codes, other, words);
  }

  private static Vocabulary load() {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      return new Vocabulary(mapper, mapper.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
