package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmSetting;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service contract fails for a provider that breaks it. */
class ServiceContractCatchesFaultsTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private String printed = "";
  private boolean startsThread;
  private boolean answersAgain;

  private final LlmServiceContract contract =
      new LlmServiceContract() {
        @Override
        protected LlmProvider provider() {
          return new CarelessProvider(ServiceContractCatchesFaultsTest.this);
        }

        @Override
        protected Map<String, String> settings(URI service) {
          return Map.of("base-url", service.toString());
        }
      };

  @BeforeEach
  void start() {
    contract.startServer();
  }

  @AfterEach
  void stop() {
    end.countDown();
    contract.stopServer();
  }

  @Test
  void anAnswerThatIsCutAndCalledWhole() {
    assertThrows(AssertionError.class, contract::saysThatAnAnswerIsCutAtItsLimit);
  }

  @Test
  void anAnswerToAnotherQuestion() {
    answersAgain = true;
    assertThrows(AssertionError.class, contract::answersAtOnceAreNotMixedUp);
  }

  @ParameterizedTest
  @ValueSource(strings = {LlmSample.SYSTEM_MARK, LlmSample.USER_MARK, LlmSample.ANSWER_MARK})
  void aRequestOrAnAnswerThatIsPrinted(String mark) {
    printed = mark;
    assertThrows(
        AssertionError.class, contract::printsAndLogsNothingOfTheRequestTheAnswerOrASecret);
  }

  @Test
  void aThreadForEachClientThatGoesOn() {
    startsThread = true;
    assertThrows(AssertionError.class, contract::leavesNoThreadForEachClientThatWasClosed);
  }

  @Test
  void anAnswerThatIsQuietlyShortened() {
    assertThrows(AssertionError.class, contract::aLargeAnswerIsGivenOrAFailure);
  }

  private record CarelessProvider(ServiceContractCatchesFaultsTest test) implements LlmProvider {
    @Override
    public String name() {
      return "careless";
    }

    @Override
    public String description() {
      return "Asks nobody, prints, and leaves threads.";
    }

    @Override
    public Set<LlmCapability> capabilities() {
      return Set.of();
    }

    @Override
    public List<LlmSetting> settings() {
      return List.of(LlmSetting.required("base-url", LlmSetting.Type.URI, "address"));
    }

    @Override
    public LlmClient open(LlmConfiguration configuration) {
      if (test.startsThread) {
        Thread thread = new Thread(test::await, "careless");
        thread.setDaemon(true);
        thread.start();
      }
      return new CarelessClient(test.printed, test.answersAgain);
    }
  }

  private void await() {
    try {
      end.await(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class CarelessClient implements LlmClient {
    private final String printed;
    private final boolean answersAgain;
    private boolean asked;

    CarelessClient(String printed, boolean answersAgain) {
      this.printed = printed;
      this.answersAgain = answersAgain;
    }

    @Override
    public LlmResponse complete(LlmRequest request) throws LlmException {
      System.out.println(printed);
      if (asked && !answersAgain) {
        throw new LlmException("once is enough");
      }
      asked = true;
      return LlmResponse.of("{\"risk_level\"");
    }

    @Override
    public void close() {}
  }
}
