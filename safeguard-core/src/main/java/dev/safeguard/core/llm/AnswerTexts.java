package dev.safeguard.core.llm;

import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.stage.Egress.AnswerFault;
import dev.safeguard.api.token.Token;
import dev.safeguard.core.deidentify.NamesInProse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a free text of an answer. */
interface AnswerTexts {

  /** Where no free text was sent, and the answer is in English. */
  AnswerTexts CODES = codes(NamesInProse.ENGLISH);

  /** What is wrong with a text, or null. */
  @Nullable AnswerFault faultIn(String text, List<Pattern> sent);

  /** A way out that knows what to hold its answers to. */
  interface Source {

    /** The check for answers to a payload. */
    AnswerTexts answerTexts(String payload);
  }

  /** The check where no free text was sent: an answer may hold no token and name nobody. */
  static AnswerTexts codes(NamesInProse names) {
    return (text, sent) -> {
      AnswerFault fault = FreeTextCheck.faultIn(text, sent);
      return fault == null && names.areIn(text) ? AnswerFault.FORBIDDEN_TEXT : fault;
    };
  }

  /**
   * The check where free text was sent: tokens and codes that were in the payload may come back,
   * and nothing that identifies may, since the payload held nothing that does.
   */
  static AnswerTexts of(Set<Token> sentTokens, IdentitySearch search, NamesInProse names) {
    AnswerTexts codes = codes(names);
    return (text, sent) -> {
      String rest = text;
      for (Token token : sentTokens) {
        rest = rest.replace(token.toString(), " ");
      }
      AnswerFault fault = codes.faultIn(rest, sent);
      if (fault != null) {
        return fault;
      }
      // A code of several words has the form of a login, and is one that was given.
      String searched = text;
      for (Pattern pattern : sent) {
        searched = searched.replace(pattern.code().token(), " ");
      }
      return search.search(searched, sentTokens::contains) == null
          ? null
          : AnswerFault.FORBIDDEN_TEXT;
    };
  }
}
