package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.Pipeline;
import dev.safeguard.api.llm.LlmStatus;
import dev.safeguard.api.record.EventTime;
import dev.safeguard.api.record.Incident;
import dev.safeguard.api.record.StudentRecord;
import dev.safeguard.api.report.SafeguardingReport;
import dev.safeguard.core.Safeguard;
import dev.safeguard.tck.FaultyServer;
import dev.safeguard.tck.FaultyServer.Reaction;
import dev.safeguard.tck.FaultyServer.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of the README, word for word, asks a service and gets its answer into a report. */
class PipelinesOfTheReadmeTest {
  private static final String ANSWER =
      """
      {"risk_level": "LOW", "confidence": 0.7, "patterns": [], "pattern_combinations": [],
       "evidence_summary": "Trouble of one kind comes back.", "reasoning": "It is steady.",
       "recommendations": ["WELLBEING_CHECK"]}
      """;

  private final FaultyServer server = FaultyServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  static Pipeline byName(String address, String model, String key) {
    return Safeguard.pipeline()
        .llm("anthropic", Map.of("base-url", address, "model", model, "api-key", key))
        .build();
  }

  static Pipeline withAKeyThatChanges(String address, String model, Keys keys) {
    return Safeguard.pipeline()
        .llm(new AnthropicLlmProvider(keys::current), Map.of("base-url", address, "model", model))
        .build();
  }

  static Pipeline anyModel(ChatModel model) {
    return Safeguard.pipeline().llm("of-our-own", LangChain4jClient.of(model)).build();
  }

  /** Whoever has the key of today. */
  private static final class Keys {
    private volatile String key = "";

    String current() {
      return key;
    }
  }

  @Test
  void byNameTheModelAndTheKeyAreTheOnesGiven() {
    server.react(Reaction.ok(Service.ANTHROPIC.wire.answer(ANSWER)));
    try (Pipeline pipeline = byName(server.uri().toString(), "model-1", "sk-1")) {
      assertAnswered("anthropic", pipeline.report(pupil("disruptive")));
    }
    Received received = server.received().get(0);
    assertEquals("sk-1", received.header("x-api-key"));
    assertTrue(received.body().contains("model-1"), received.body());
  }

  @Test
  void byNameASettingThatThereIsNotIsRefused() {
    assertEquals(
        "LLM provider 'anthropic': setting 'base-url' must be an absolute http or https address",
        assertThrows(ConfigurationException.class, () -> byName("localhost", "m", "sk-1"))
            .getMessage());
  }

  @Test
  void aKeyThatChangesIsTheOneOfEachRequest() {
    server.react(Reaction.ok(Service.ANTHROPIC.wire.answer(ANSWER)));
    Keys keys = new Keys();
    try (Pipeline pipeline = withAKeyThatChanges(server.uri().toString(), "m", keys)) {
      keys.key = "sk-1";
      assertAnswered("anthropic", pipeline.report(pupil("disruptive")));
      keys.key = "sk-2";
      assertAnswered("anthropic", pipeline.report(pupil("fight")));
      keys.key = "";
      SafeguardingReport without = pipeline.report(pupil("bullying"));
      assertEquals(LlmStatus.UNAVAILABLE, without.metadata().llmStatus());
    }
    assertEquals(
        List.of("sk-1", "sk-2"),
        server.received().stream().map(r -> r.header("x-api-key")).toList());
  }

  @Test
  void aProviderOfTheHostsOwnMakingHasItsSettingsCheckedToo() {
    ConfigurationException refused =
        assertThrows(
            ConfigurationException.class,
            () ->
                Safeguard.pipeline()
                    .llm(
                        new AnthropicLlmProvider(() -> "sk-1"), Map.of("model", "m", "warmth", "1"))
                    .build());
    assertTrue(String.valueOf(refused.getMessage()).contains("warmth"));
  }

  @Test
  void anyModelAnswers() {
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder().aiMessage(AiMessage.from(ANSWER)).build();
          }
        };
    try (Pipeline pipeline = anyModel(model)) {
      assertAnswered("of-our-own", pipeline.report(pupil("disruptive")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"by-name", "key-that-changes", "any-model"})
  void theReadmeShowsWhatRunsHere(String marker) throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java", getClass().getName().replace('.', '/').concat(".java")));
    assertTrue(plain(source).contains(plain(block(marker))), marker);
  }

  private static String block(String marker) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String start = "<!-- " + marker + " -->\n```java\n";
    int from = readme.indexOf(start);
    assertTrue(from >= 0, "the README has no " + marker);
    from += start.length();
    return readme.substring(from, readme.indexOf("```\n<!-- /" + marker + " -->", from));
  }

  private static String plain(String text) {
    return String.join("\n", text.lines().map(String::strip).toList());
  }

  private static void assertAnswered(String provider, SafeguardingReport report) {
    assertEquals(provider, report.metadata().llmProvider());
    assertEquals(LlmStatus.ANSWERED, report.metadata().llmStatus());
  }

  /**
   * Pupils of different incidents are asked about anew: the answer to one is no answer to another.
   */
  private static StudentRecord pupil(String incidents) {
    LocalDate asOf = LocalDate.of(2026, 3, 20);
    StudentRecord.Builder record = StudentRecord.builder("STU1").asOf(asOf);
    for (int i = 0; i < 6; i++) {
      record.add(Incident.of(incidents, EventTime.on(asOf.minusDays(2 + 3L * i))));
    }
    return record.build();
  }
}
