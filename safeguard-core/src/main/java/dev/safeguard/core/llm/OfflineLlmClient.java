package dev.safeguard.core.llm;

import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.util.Locale;

/** Answers a {@link Payload} by rules. About a microsecond for eight patterns. */
final class OfflineLlmClient implements LlmClient {
  private static final Locale WELSH = Locale.forLanguageTag("cy");

  private volatile boolean closed;

  @Override
  public LlmResponse complete(LlmRequest request) throws LlmException {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    return LlmResponse.of(new Answer(request.user(), Prompt.isIn(WELSH, request.system())).json());
  }

  @Override
  public void close() {
    closed = true;
  }

  /**
   * Finds keys by searching for them, which is safe here: no word of the codes holds a quotation
   * mark, and one in a note has a backslash before it. Notes are not read.
   */
  private static final class Answer {
    private static final String LEVEL = "\"local_level\":\"";
    private static final String CODE = "\"code\":\"";
    private static final String COMBINATIONS = "\"combinations\":[";
    private static final String STRENGTH = "\"strength\":";
    private static final String DOMAIN = "{\"domain\":";

    /** Prefixes of pattern tokens, each with what it calls for. */
    private static final String[] AREAS = {
      "BEHAV_",
      "ATTEND_",
      "ACAD_",
      "COMM_",
      "ONLINE_",
      "CONCERN_",
      "NOTE_",
      "MENTION_",
      "VICTIM_",
      "WITNESS_",
      "INTERV_"
    };

    /** The domains of the first six of these. */
    private static final String[] DOMAINS = {
      "{\"domain\":\"behaviour\"}",
      "{\"domain\":\"attendance\"}",
      "{\"domain\":\"academic\"}",
      "{\"domain\":\"communication\"}",
      "{\"domain\":\"online_safety\"}",
      "{\"domain\":\"wellbeing\"}"
    };

    private static final String[] RECOMMENDATIONS = {
      "BEHAVIORAL_SUPPORT",
      "ATTENDANCE_SUPPORT",
      "ACADEMIC_SUPPORT",
      "PARENT_CONSULTATION",
      "ONLINE_SAFETY_SUPPORT",
      "WELLBEING_CHECK",
      "WELLBEING_CHECK",
      "WELLBEING_CHECK",
      "WELLBEING_CHECK",
      "WELLBEING_CHECK",
      "MANUAL_REVIEW_REQUIRED"
    };

    private final String question;
    private final boolean welsh;
    private final StringBuilder codes = new StringBuilder(256);
    private final StringBuilder combinations = new StringBuilder();
    private int patterns;
    private int areas;
    private int strengthInTenths;
    private int strongest = -1;
    private int strongestFrom;
    private int strongestTo;

    Answer(String question, boolean welsh) {
      this.question = question;
      this.welsh = welsh;
    }

    String json() throws LlmException {
      String level = level();
      combinations();
      int previousFrom = 0;
      int previousTo = 0;
      int found = question.indexOf(CODE);
      while (found >= 0) {
        int from = found + CODE.length();
        int to = end(from);
        if (!same(previousFrom, previousTo, from, to)) {
          code(from, to);
        }
        strength(from, to);
        previousFrom = from;
        previousTo = to;
        found = question.indexOf(CODE, to);
      }
      if (question.contains(DOMAIN)) {
        domains();
      }
      return write(level);
    }

    /** What is left of patterns that were coarsened. */
    private void domains() {
      for (int i = 0; i < DOMAINS.length; i++) {
        if (question.contains(DOMAINS[i])) {
          patterns++;
          areas |= 1 << i;
        }
      }
    }

    private String level() throws LlmException {
      int found = question.indexOf(LEVEL);
      if (found < 0) {
        throw new LlmException("the question has no local level");
      }
      int from = found + LEVEL.length();
      return question.substring(from, end(from));
    }

    /** The list of combinations as it stands. */
    private void combinations() throws LlmException {
      int found = question.lastIndexOf(COMBINATIONS);
      if (found >= 0) {
        int from = found + COMBINATIONS.length();
        int to = question.indexOf(']', from);
        if (to < 0) {
          throw new LlmException("the question is cut off");
        }
        combinations.append(question, from, to);
      }
    }

    private int end(int from) throws LlmException {
      int end = question.indexOf('"', from);
      if (end < 0) {
        throw new LlmException("the question is cut off");
      }
      return end;
    }

    /** Patterns of one code stand together, so the one before is the only one to look at. */
    private boolean same(int from, int to, int otherFrom, int otherTo) {
      return to - from == otherTo - otherFrom
          && question.regionMatches(from, question, otherFrom, to - from);
    }

    private void code(int from, int to) {
      quote(codes, from, to);
      for (int i = 0; i < AREAS.length; i++) {
        if (question.startsWith(AREAS[i], from)) {
          areas |= 1 << i;
          break;
        }
      }
    }

    private void quote(StringBuilder list, int from, int to) {
      list.append(list.length() == 0 ? "\"" : ",\"").append(question, from, to).append('"');
    }

    private void strength(int from, int to) {
      patterns++;
      int found = question.indexOf(STRENGTH, to);
      int at = found + STRENGTH.length();
      if (found < 0 || at + 2 >= question.length()) {
        return;
      }
      int tenths = (question.charAt(at) - '0') * 10 + question.charAt(at + 2) - '0';
      strengthInTenths += tenths;
      if (tenths > strongest) {
        strongest = tenths;
        strongestFrom = from;
        strongestTo = to;
      }
    }

    private String write(String level) {
      int confidence =
          patterns == 0
              ? 0
              : Math.max(0, Math.min(10, (strengthInTenths + patterns / 2) / patterns));
      StringBuilder json = new StringBuilder(512 + 2 * codes.length());
      json.append("{\"risk_level\":\"").append(level);
      json.append("\",\"confidence\":").append(confidence / 10).append('.').append(confidence % 10);
      json.append(",\"patterns\":[").append(codes);
      json.append("],\"pattern_combinations\":[").append(combinations);
      json.append("],\"evidence_summary\":\"");
      summary(json);
      json.append("\",\"recommendations\":[");
      recommendations(json, level);
      json.append("],\"reasoning\":\"");
      json.append(welsh ? "Rheolau lleol sy'n cadw'r lefel yn " : "Local rules keep the level ");
      json.append(level);
      json.append(welsh ? "; ni holwyd unrhyw fodel." : "; no model was asked.");
      return json.append("\"}").toString();
    }

    private void summary(StringBuilder json) {
      int domains = Integer.bitCount(areas);
      if (welsh) {
        // Numbers behind their nouns, which they would otherwise mutate.
        json.append("Canfyddiadau: ").append(patterns).append("; meysydd: ").append(domains);
      } else {
        json.append(patterns).append(patterns == 1 ? " finding in " : " findings in ");
        json.append(domains).append(domains == 1 ? " area" : " areas");
      }
      if (strongest >= 0) {
        json.append(welsh ? "; y cadarnaf ei sail: " : "; the best supported is ");
        json.append(question, strongestFrom, strongestTo);
      }
      json.append('.');
    }

    private void recommendations(StringBuilder json, String level) {
      int start = json.length();
      if (level.equals("HIGH") || level.equals("CRITICAL")) {
        json.append("\"SAFEGUARDING_REVIEW\"");
      }
      String last = "";
      for (int i = 0; i < AREAS.length; i++) {
        if ((areas & (1 << i)) != 0 && !RECOMMENDATIONS[i].equals(last)) {
          last = RECOMMENDATIONS[i];
          json.append(json.length() == start ? "\"" : ",\"").append(last).append('"');
        }
      }
    }
  }
}
