package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmSetting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract fails for a provider that breaks it. */
class ContractCatchesFaultsTest {
  private final LlmProviderContract contract =
      new LlmProviderContract() {
        @Override
        protected LlmProvider provider() {
          return new BadProvider();
        }

        @Override
        protected Map<String, String> settings() {
          return Map.of("key", "sk-secret");
        }
      };

  @Test
  void aMalformedName() {
    assertThrows(AssertionError.class, contract::itsNameIsWellFormedAndNeverChanges);
  }

  @Test
  void aDescriptionOfTwoLines() {
    assertThrows(AssertionError.class, contract::itsDescriptionIsOneLine);
  }

  @Test
  void aSettingThatIsThereTwice() {
    assertThrows(AssertionError.class, contract::itsSettingsAreDescribedAndNamedOnce);
  }

  @Test
  void aDefaultOfTheWrongType() {
    assertThrows(AssertionError.class, contract::itsDefaultsFitTheirTypes);
  }

  @Test
  void aClassThatNobodyCanMake() {
    assertThrows(AssertionError.class, contract::hasAPublicConstructorWithoutParameters);
  }

  @Test
  void aProviderThatIsNotRegistered() {
    assertThrows(AssertionError.class, contract::isFoundByServiceLoader);
  }

  @Test
  void aCostThatIsDeclaredAndNotTold() {
    assertThrows(AssertionError.class, contract::tellsTheCostExactlyWhenItDeclaresUsage);
  }

  @Test
  void aServiceThatNobodyAsked() {
    assertThrows(AssertionError.class, contract::usesTheNetworkExactlyWhenItDoesNotDeclareOffline);
  }

  @Test
  void aClientThatWorksAfterItWasClosed() {
    assertThrows(AssertionError.class, contract::saysThatItIsClosed);
  }

  @Test
  void aSecretThatIsPrinted() {
    assertThrows(AssertionError.class, contract::printsNoSecret);
  }

  private static final class BadProvider implements LlmProvider {
    @Override
    public String name() {
      return "Bad Provider";
    }

    @Override
    public String description() {
      return "two\nlines";
    }

    @Override
    public Set<LlmCapability> capabilities() {
      return Set.of(LlmCapability.USAGE);
    }

    @Override
    public List<LlmSetting> settings() {
      return List.of(
          LlmSetting.required("key", LlmSetting.Type.SECRET, "the key"),
          LlmSetting.optional("key", LlmSetting.Type.INTEGER, "many", "the key again"));
    }

    @Override
    public LlmClient open(LlmConfiguration configuration) {
      String key = configuration.require("key");
      return new LlmClient() {
        @Override
        public LlmResponse complete(LlmRequest request) {
          return LlmResponse.of("{\"risk_level\":\"LOW\"}");
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
          return "client with " + key;
        }
      };
    }
  }
}
