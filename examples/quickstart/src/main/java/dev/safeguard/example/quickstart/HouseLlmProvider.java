package dev.safeguard.example.quickstart;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Set;

/** A plug-in, chosen by its name. Where this one's answer is fixed, a real one asks its service. */
public final class HouseLlmProvider implements LlmProvider {
  @Override
  public String name() {
    return "house";
  }

  @Override
  public String description() {
    return "Always asks for help with attendance; an example";
  }

  @Override
  public Set<LlmCapability> capabilities() {
    return Set.of(LlmCapability.OFFLINE);
  }

  @Override
  public List<LlmSetting> settings() {
    return List.of();
  }

  @Override
  public LlmClient open(LlmConfiguration configuration) {
    return new LlmClient() {
      private volatile boolean closed;

      @Override
      public LlmResponse complete(LlmRequest request) {
        if (closed) {
          throw new IllegalStateException("the client is closed");
        }
        return LlmResponse.of(
            """
            {"risk_level": "LOW", "confidence": 0.1, "patterns": [], "pattern_combinations": [],
             "evidence_summary": "Not weighed.", "reasoning": "This provider weighs nothing.",
             "recommendations": ["ATTENDANCE_SUPPORT"]}""");
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }
}
