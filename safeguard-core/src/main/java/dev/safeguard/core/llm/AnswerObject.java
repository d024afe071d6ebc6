package dev.safeguard.core.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.llm.Recommendation;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.risk.RiskLevel;
import dev.safeguard.api.stage.Egress.AnswerFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The object of an answer while it is read: what has been found in it, right and wrong. */
final class AnswerObject {
  private static final RiskLevel[] LEVELS = RiskLevel.values();
  private static final Map<String, Recommendation> CATALOGUE =
      Recommendation.forLlm().stream().collect(Collectors.toMap(Enum::name, Function.identity()));
  private static final int LONGEST_CODE =
      PatternCode.all().keySet().stream().mapToInt(String::length).max().orElse(0);

  private final JsonParser parser;
  private final List<Pattern> sent;
  private final AnswerTexts texts;
  private final Set<AnswerFault> faults = EnumSet.noneOf(AnswerFault.class);
  private final char[] scratch = new char[LONGEST_CODE];
  private int fieldsSeen;

  private @Nullable RiskLevel level;
  private double confidence;
  private List<PatternCode> patterns = List.of();
  private List<PatternCode> combinations = List.of();
  private List<Recommendation> recommendations = List.of();
  private String evidenceSummary = "";
  private String reasoning = "";

  private AnswerObject(JsonParser parser, List<Pattern> sent, AnswerTexts texts) {
    this.parser = parser;
    this.sent = sent;
    this.texts = texts;
  }

  /** Reads one object, which the parser stands before. */
  static CheckedAnswer read(JsonParser parser, List<Pattern> sent, AnswerTexts texts)
      throws IOException {
    AnswerObject answer = new AnswerObject(parser, sent, texts);
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      answer.field(name);
    }
    return answer.checked();
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "risk_level" -> {
        once(0);
        readLevel();
      }
      case "confidence" -> {
        once(1);
        readConfidence();
      }
      case "patterns" -> {
        once(2);
        patterns = codes(false);
      }
      case "pattern_combinations" -> {
        once(3);
        combinations = codes(true);
      }
      case "evidence_summary" -> {
        once(4);
        evidenceSummary = text();
      }
      case "recommendations" -> {
        once(5);
        readRecommendations();
      }
      case "reasoning" -> {
        once(6);
        reasoning = text();
      }
      default -> parser.skipChildren();
    }
  }

  /** A field that stands twice says two things. */
  private void once(int field) {
    if ((fieldsSeen & (1 << field)) != 0) {
      faults.add(AnswerFault.WRONG_TYPE);
    }
    fieldsSeen |= 1 << field;
  }

  private void readLevel() throws IOException {
    String name = string();
    if (name == null) {
      return;
    }
    for (RiskLevel candidate : LEVELS) {
      if (candidate.name().equals(name)) {
        level = candidate;
        return;
      }
    }
    faults.add(AnswerFault.UNKNOWN_LEVEL);
  }

  private void readConfidence() throws IOException {
    if (parser.currentToken() == null || !parser.currentToken().isNumeric()) {
      wrongType();
      return;
    }
    double value = parser.getDoubleValue();
    if (value >= 0 && value <= 1) {
      confidence = value;
    } else {
      faults.add(AnswerFault.CONFIDENCE_OUT_OF_RANGE);
    }
  }

  private List<PatternCode> codes(boolean crossDomain) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrongType();
      return List.of();
    }
    List<PatternCode> codes = new ArrayList<>(sent.size());
    boolean[] named = new boolean[sent.size()];
    int expected = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        wrongType();
        continue;
      }
      int place = given(expected);
      PatternCode code = place < 0 ? null : sent.get(place).code();
      if (code == null || (crossDomain && code.family().domain() != Domain.CROSS_DOMAIN)) {
        faults.add(AnswerFault.UNKNOWN_PATTERN);
      } else if (!named[place]) {
        named[place] = true;
        codes.add(code);
      }
      expected = place + 1;
    }
    return codes;
  }

  /**
   * The first place among those sent of the code that the text is, or −1. Codes mostly come back in
   * the order sent, so looks where the next is expected, and compares the text where it lies.
   */
  private int given(int expected) throws IOException {
    char[] text = parser.getTextCharacters();
    int from = parser.getTextOffset();
    int length = parser.getTextLength();
    for (int i = 0; i < sent.size(); i++) {
      int place = (expected + i) % sent.size();
      PatternCode code = sent.get(place).code();
      if (is(code.token(), text, from, length)) {
        while (place > 0 && sent.get(place - 1).code().equals(code)) {
          place--;
        }
        return place;
      }
    }
    return -1;
  }

  private boolean is(String token, char[] text, int from, int length) {
    if (token.length() != length) {
      return false;
    }
    token.getChars(0, length, scratch, 0);
    return Arrays.equals(scratch, 0, length, text, from, from + length);
  }

  private void readRecommendations() throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      wrongType();
      return;
    }
    EnumSet<Recommendation> named = EnumSet.noneOf(Recommendation.class);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String name = string();
      if (name != null && !addRecommendation(name, named)) {
        faults.add(AnswerFault.UNKNOWN_RECOMMENDATION);
      }
    }
    recommendations = List.copyOf(named);
  }

  private static boolean addRecommendation(String name, Set<Recommendation> named) {
    Recommendation recommendation = CATALOGUE.get(name);
    if (recommendation != null) {
      named.add(recommendation);
    }
    return recommendation != null;
  }

  private String text() throws IOException {
    String text = string();
    if (text == null) {
      return "";
    }
    AnswerFault fault = texts.faultIn(text, sent);
    if (fault != null) {
      faults.add(fault);
      return "";
    }
    return FreeTextCheck.onOneLine(text);
  }

  /** The value's text; null, with the fault noted, if it is no text. */
  private @Nullable String string() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    wrongType();
    return null;
  }

  private void wrongType() throws IOException {
    faults.add(AnswerFault.WRONG_TYPE);
    parser.skipChildren();
  }

  private CheckedAnswer checked() {
    if (fieldsSeen != (1 << 7) - 1) {
      faults.add(AnswerFault.MISSING_FIELD);
    }
    if (!faults.isEmpty()) {
      return new CheckedAnswer.Faulty(List.copyOf(faults));
    }
    return new CheckedAnswer.Valid(
        new LlmOpinion(
            Objects.requireNonNull(level),
            confidence,
            patterns,
            combinations,
            recommendations,
            evidenceSummary,
            reasoning));
  }
}
