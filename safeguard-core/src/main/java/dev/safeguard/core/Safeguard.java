package dev.safeguard.core;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.incremental.IncrementalAnalyzer;
import dev.safeguard.api.report.CataloguedIntervention;
import dev.safeguard.api.spi.LocalizationProvider;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.Tokenizer;
import dev.safeguard.api.text.SafeVocabulary;
import dev.safeguard.api.token.TokenIssuer;
import dev.safeguard.core.deidentify.SafeWords;
import dev.safeguard.core.incremental.StandardIncrementalAnalyzer;
import dev.safeguard.core.llm.EgressGate;
import dev.safeguard.core.llm.LlmProviders;
import dev.safeguard.core.localize.LocalizationProviders;
import dev.safeguard.core.localize.StandardLocalizer;
import dev.safeguard.core.pattern.StandardPatternExtractor;
import dev.safeguard.core.tokenize.HostTokens;
import dev.safeguard.core.tokenize.StandardTokenizer;
import dev.safeguard.llm.spi.LlmProvider;
import java.util.List;
import java.util.Locale;

/**
 * The entry to the library.
 *
 * <pre>{@code
 * try (Pipeline pipeline = Safeguard.pipeline().build()) {
 *   SafeguardingReport report = pipeline.report(record);
 * }
 * }</pre>
 */
public final class Safeguard {

  /** Starts a pipeline; what is not set is the standard implementation. */
  public static PipelineBuilder pipeline() {
    return new PipelineBuilder();
  }

  /**
   * The standard patterns of one pupil as events arrive, for hosts that keep a state for each
   * pupil.
   */
  public static IncrementalAnalyzer incrementalAnalyzer() {
    return new StandardIncrementalAnalyzer();
  }

  /**
   * The same with another share of false alarms or a school's own usual rates. Give the extractor
   * to {@link PipelineBuilder#patternExtractor} too, and both find the same.
   */
  public static IncrementalAnalyzer incrementalAnalyzer(StandardPatternExtractor extractor) {
    return new StandardIncrementalAnalyzer(extractor, StandardPatternExtractor.LOOKBACK_DAYS);
  }

  /**
   * The same with a stage 2 of the host's own.
   *
   * @param extractor the stage
   * @param lookbackDays calendar days before the as-of date within which it looks at events. Of
   *     older ones it is given all support and, of each other kind of entry, the latest, so it must
   *     ask of these no more than whether there are any. {@link Integer#MAX_VALUE} gives it all
   * @throws IllegalArgumentException if {@code lookbackDays} is negative
   */
  public static IncrementalAnalyzer incrementalAnalyzer(
      PatternExtractor extractor, int lookbackDays) {
    return new StandardIncrementalAnalyzer(extractor, lookbackDays);
  }

  /**
   * The standard stage 1 by itself, for the host that feeds an {@link IncrementalAnalyzer}.
   *
   * <pre>{@code
   * TokenIssuer tokens = Safeguard.hostTokens(key);
   * TokenizedRecord changed = Safeguard.tokenizer().tokenize(record, site, tokens).record();
   * state = analyzer.put(state, changed);
   * }</pre>
   */
  public static Tokenizer tokenizer() {
    return new StandardTokenizer();
  }

  /**
   * Tokens and references under a key of the host's own, for what outlasts sessions. The same key
   * gives the same ones for ever; they are unrelated to those of any session, and cannot be
   * restored. Two entries without ids are told apart within one record only, so entries that are
   * fed one by one need ids. The reference of an entry that was deleted is had from a record that
   * holds any entry of its kind and id.
   *
   * @param key 32 random bytes, used for nothing else; copied, and kept in memory as long as the
   *     issuer is
   * @throws IllegalArgumentException if they are not 32
   */
  public static TokenIssuer hostTokens(byte[] key) {
    return new HostTokens(key);
  }

  /**
   * The LLM providers that are there, by name.
   *
   * @throws ConfigurationException if two bear one name
   */
  public static List<LlmProvider> llmProviders() {
    return LlmProviders.discover().all();
  }

  /**
   * The languages in which an LLM can be asked, in the order of their tags; see {@code
   * Site.Builder.llmLanguage}.
   */
  public static List<Locale> llmLanguages() {
    return EgressGate.languages();
  }

  /**
   * The localisation providers that are there, by name.
   *
   * @throws ConfigurationException if two bring the same
   */
  public static List<LocalizationProvider> localizationProviders() {
    return LocalizationProviders.discover().all();
  }

  /** The intervention catalogue, in the order in which reports name what it holds. */
  public static List<CataloguedIntervention> interventions() {
    return StandardLocalizer.interventions();
  }

  /**
   * The words of the notes that stage 4 is given under {@code NARRATIVE}, for a stage 4 of the
   * host's own. The first call takes some tens of milliseconds.
   */
  public static SafeVocabulary vocabulary() {
    return SafeWords.ENGLISH;
  }

  private Safeguard() {}
}
