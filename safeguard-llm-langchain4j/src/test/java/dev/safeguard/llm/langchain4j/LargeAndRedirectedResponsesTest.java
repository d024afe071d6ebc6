package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.tck.FaultyServer;
import dev.safeguard.tck.FaultyServer.Reaction;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service can neither fill the memory nor send a request on. */
class LargeAndRedirectedResponsesTest {

  @Test
  void moreThanAMegabyteIsNotRead() {
    assertEquals(
        "the service's response is too large",
        failure(Reaction.ok(Service.OPENAI.wire.answer("x".repeat(3 << 20)))));
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (FaultyServer elsewhere = FaultyServer.start()) {
      Reaction redirect =
          new Reaction.Respond(
              307, Map.of("Location", elsewhere.uri().toString()), "", Duration.ZERO);
      assertEquals("the service refused the request with status 307", failure(redirect));
      assertEquals(0, elsewhere.received().size());
    }
  }

  private static String failure(Reaction reaction) {
    try (FaultyServer server = FaultyServer.start()) {
      server.react(reaction);
      Map<String, String> settings = Map.of("base-url", server.uri().toString(), "model", "m");
      try (LlmClient client = new OpenAiLlmProvider().open(new LlmConfiguration(settings))) {
        return String.valueOf(
            assertThrows(LlmException.class, () -> client.complete(new TestRequest()))
                .getMessage());
      }
    }
  }
}
