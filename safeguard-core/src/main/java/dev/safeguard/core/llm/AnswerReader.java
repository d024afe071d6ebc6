package dev.safeguard.core.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.stage.Egress.AnswerFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads an LLM's answer, which may say anything. Tolerates fences and chatter around one JSON
 * object and fields that nobody asked for; everything else has to be as the schema says, and about
 * what was sent. Never quotes the answer.
 */
final class AnswerReader {
  static final int MAX_CHARS = 64 * 1024;
  static final int MAX_DEPTH = 16;

  /** Braces that open no object are chatter; an answer with more of them is not worth reading. */
  private static final int MAX_CANDIDATES = 16;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Field names are the LLM's; interning would keep them for good.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(32)
                  .maxStringLength(MAX_CHARS)
                  .build())
          .build();

  private static final CheckedAnswer NOT_JSON =
      new CheckedAnswer.Faulty(List.of(AnswerFault.NOT_JSON));
  private static final CheckedAnswer TOO_LARGE =
      new CheckedAnswer.Faulty(List.of(AnswerFault.TOO_LARGE));

  /**
   * Checks an answer.
   *
   * @param text the answer as it came
   * @param sent the patterns that the question held
   */
  static CheckedAnswer read(String text, List<Pattern> sent) {
    return read(text, sent, AnswerTexts.CODES);
  }

  /**
   * Checks an answer.
   *
   * @param text the answer as it came
   * @param sent the patterns that the question held
   * @param texts what its free texts are held to
   */
  static CheckedAnswer read(String text, List<Pattern> sent, AnswerTexts texts) {
    if (text.length() > MAX_CHARS) {
      return TOO_LARGE;
    }
    CheckedAnswer found = null;
    int open = text.indexOf('{');
    for (int candidate = 0; open >= 0; candidate++) {
      if (candidate == MAX_CANDIDATES) {
        return NOT_JSON;
      }
      int next;
      try (JsonParser parser = JSON.createParser(open == 0 ? text : text.substring(open))) {
        CheckedAnswer answer = AnswerObject.read(parser, sent, texts);
        if (found != null) {
          // Which of the two is meant, a guess would have to say.
          return NOT_JSON;
        }
        found = answer;
        next = open + (int) parser.currentLocation().getCharOffset();
      } catch (JsonEOFException e) {
        return NOT_JSON;
      } catch (StreamConstraintsException e) {
        return TOO_LARGE;
      } catch (JsonProcessingException e) {
        next = open + 1;
      } catch (IOException e) {
        throw new UncheckedIOException("a string cannot fail to be read", e);
      }
      open = text.indexOf('{', next);
    }
    return found == null ? NOT_JSON : found;
  }

  private AnswerReader() {}
}
