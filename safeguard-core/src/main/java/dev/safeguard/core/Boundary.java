package dev.safeguard.core;

import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.TokenizedRecord;
import dev.safeguard.api.llm.LlmAnalysis;
import dev.safeguard.api.llm.LlmOpinion;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.Patterns;
import dev.safeguard.api.report.Reader;
import dev.safeguard.api.stage.Analysis;
import dev.safeguard.api.stage.AssessedPupil;
import dev.safeguard.api.stage.LocalizedAnalysis;
import dev.safeguard.api.token.EventRef;
import dev.safeguard.api.token.RecordReferences;
import dev.safeguard.api.token.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the pipeline holds every stage to, whoever wrote it: the token it was given, references to
 * this record alone, patterns that were found. What breaks it is a fault of the stage, and says so
 * without a word of the record. The standard stages only pass on what they were given, which their
 * own tests hold, and are not looked over again.
 */
final class Boundary {
  private static final java.util.regex.Pattern TOKEN =
      java.util.regex.Pattern.compile("(?=([A-Z]{3}_[0-9A-Z]{" + Token.SYMBOLS + "}))");

  static void check(TokenizedRecord record, Token student, RecordReferences references) {
    if (!record.student().equals(student)) {
      throw new IllegalStateException("the stage returned another pupil's token");
    }
    List<Collection<? extends Event>> all =
        List.of(
            record.incidents(),
            record.attendance(),
            record.assessments(),
            record.communications(),
            record.online(),
            record.concerns(),
            record.interventions(),
            record.indicators());
    for (Collection<? extends Event> events : all) {
      for (Event event : events) {
        known(event.ref(), references);
      }
    }
  }

  static void check(Patterns patterns, RecordReferences references) {
    for (Pattern pattern : patterns.found()) {
      for (EventRef reference : pattern.evidence()) {
        known(reference, references);
      }
    }
  }

  /** Whether an opinion names only patterns that were found, and only tokens of the notes. */
  static boolean holds(LlmAnalysis llm, AssessedPupil pupil) {
    LlmOpinion opinion = llm.opinion();
    if (opinion == null) {
      return true;
    }
    Set<PatternCode> found = new HashSet<>();
    for (Pattern pattern : pupil.patterns().found()) {
      found.add(pattern.code());
    }
    return found.containsAll(opinion.patterns())
        && found.containsAll(opinion.combinations())
        && given(pupil).containsAll(tokens(opinion.evidenceSummary() + " " + opinion.reasoning()));
  }

  private static Set<Token> given(AssessedPupil pupil) {
    Set<Token> given = new HashSet<>();
    pupil.narrative().forEach(note -> given.addAll(note.text().tokens()));
    return given;
  }

  private static Set<Token> tokens(String text) {
    Set<Token> tokens = new HashSet<>();
    TOKEN.matcher(text).results().forEach(m -> Token.parse(m.group(1)).ifPresent(tokens::add));
    return tokens;
  }

  /**
   * A localizer puts into words what it was given, which is what the reader may see, for that
   * reader.
   */
  @SuppressWarnings("ReferenceEquality") // an equal analysis was given by nobody
  static void check(LocalizedAnalysis localized, Analysis given, Reader reader) {
    if (localized.analysis() != given || !localized.reader().equals(reader)) {
      throw new IllegalStateException(
          "the stage localized for another reader, or another analysis");
    }
  }

  private static void known(EventRef reference, RecordReferences references) {
    if (references.locate(reference).isEmpty()) {
      throw new IllegalStateException("the stage refers to an entry that the record has not");
    }
  }

  private Boundary() {}
}
