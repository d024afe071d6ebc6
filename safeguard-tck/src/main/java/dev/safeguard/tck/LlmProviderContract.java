package dev.safeguard.tck;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmResponse;
import dev.safeguard.llm.spi.LlmSetting;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every LLM provider has to keep to. Extend it, say which provider and settings to test, and
 * run it with JUnit. A provider that speaks to a service extends {@link LlmServiceContract}.
 */
@Timeout(60)
public abstract class LlmProviderContract {
  static final Duration AMPLE = Duration.ofSeconds(30);

  private static final int THREADS = 8;

  /** For subclasses. */
  protected LlmProviderContract() {}

  /** The provider to test: a new one at each call. */
  protected abstract LlmProvider provider();

  /**
   * Values for its settings, at least for those that are required; secrets among them should be as
   * long as real ones.
   */
  protected abstract Map<String, String> settings();

  /** A client with the settings and, for those not given, the defaults. */
  final LlmClient open() {
    LlmProvider provider = provider();
    Map<String, String> values = new HashMap<>();
    for (LlmSetting setting : provider.settings()) {
      String value = settings().getOrDefault(setting.key(), setting.defaultValue());
      if (value != null) {
        values.put(setting.key(), value);
      }
    }
    return provider.open(new LlmConfiguration(values));
  }

  /** Called before a request that has to be answered. */
  void expectAnswers() {}

  /** The values of the settings that are secret. */
  final List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    for (LlmSetting setting : provider().settings()) {
      String value = settings().get(setting.key());
      if (setting.type() == LlmSetting.Type.SECRET && value != null) {
        secrets.add(value);
      }
    }
    return secrets;
  }

  @Test
  void itsNameIsWellFormedAndNeverChanges() {
    String name = provider().name();
    assertTrue(name.matches("[a-z0-9]+(-[a-z0-9]+)*"), name);
    assertEquals(name, provider().name());
  }

  @Test
  void itsDescriptionIsOneLine() {
    String description = provider().description();
    assertFalse(description.isBlank());
    assertEquals(1, description.lines().count(), description);
  }

  @Test
  void itsSettingsAreDescribedAndNamedOnce() {
    Set<String> keys = new HashSet<>();
    for (LlmSetting setting : provider().settings()) {
      assertTrue(setting.key().matches("[a-z0-9]+(-[a-z0-9]+)*"), setting.key());
      assertTrue(keys.add(setting.key()), setting.key() + " is there twice");
      assertFalse(setting.description().isBlank(), setting.key());
    }
  }

  @Test
  void itsDefaultsFitTheirTypes() {
    for (LlmSetting setting : provider().settings()) {
      String value = setting.defaultValue();
      if (value != null) {
        switch (setting.type()) {
          case INTEGER -> assertDoesNotThrow(() -> Integer.parseInt(value), setting.key());
          case DECIMAL -> assertDoesNotThrow(() -> new BigDecimal(value), setting.key());
          case URI -> assertTrue(URI.create(value).isAbsolute(), setting.key());
          case TEXT -> assertFalse(value.isBlank(), setting.key());
          case SECRET -> throw new AssertionError(setting.key() + ": a secret has no default");
        }
      }
    }
  }

  @Test
  void everyRequiredSettingIsGivenByThisTest() {
    for (LlmSetting setting : provider().settings()) {
      assertTrue(
          !setting.required() || settings().containsKey(setting.key()),
          "settings() lacks " + setting.key());
    }
  }

  @Test
  void hasAPublicConstructorWithoutParameters() throws NoSuchMethodException {
    Class<?> type = provider().getClass();
    assertTrue(Modifier.isPublic(type.getModifiers()));
    assertTrue(Modifier.isPublic(type.getConstructor().getModifiers()));
  }

  @Test
  void isFoundByServiceLoader() {
    LlmProvider provider = provider();
    assertTrue(
        ServiceLoader.load(LlmProvider.class, provider.getClass().getClassLoader()).stream()
            .anyMatch(found -> found.type() == provider.getClass()));
  }

  @Test
  void answersARequest() throws Exception {
    expectAnswers();
    try (LlmClient client = open()) {
      LlmResponse response = client.complete(LlmSample.withDeadline(AMPLE));
      assertEquals(LlmResponse.Finish.STOP, response.finish());
      assertTrue(response.text().contains("\"risk_level\""), response.text());
    }
  }

  @Test
  void answersManyRequestsAtOnce() throws Exception {
    expectAnswers();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LlmClient client = open()) {
      List<Callable<LlmResponse>> calls = new ArrayList<>();
      for (int i = 0; i < 5 * THREADS; i++) {
        calls.add(() -> client.complete(LlmSample.withDeadline(AMPLE)));
      }
      Set<String> answers = new HashSet<>();
      for (Future<LlmResponse> call : threads.invokeAll(calls)) {
        answers.add(call.get().text());
      }
      assertEquals(1, answers.size(), "one question has one answer here");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void tellsTheCostExactlyWhenItDeclaresUsage() throws Exception {
    expectAnswers();
    try (LlmClient client = open()) {
      LlmResponse response = client.complete(LlmSample.withDeadline(AMPLE));
      boolean declared = provider().capabilities().contains(LlmCapability.USAGE);
      assertEquals(declared, response.inputTokens() != LlmResponse.UNKNOWN);
      assertEquals(declared, response.outputTokens() != LlmResponse.UNKNOWN);
    }
  }

  /**
   * Watches the proxy selector, which every socket and HTTP client of the JDK asks for its way out.
   * A provider that opens channels itself goes unseen.
   */
  @Test
  void usesTheNetworkExactlyWhenItDoesNotDeclareOffline() throws Exception {
    expectAnswers();
    List<URI> asked = new CopyOnWriteArrayList<>();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(new WatchingSelector(asked));
    try (LlmClient client = open()) {
      LlmResponse response = client.complete(LlmSample.withDeadline(AMPLE));
      assertFalse(response.text().isEmpty());
    } finally {
      ProxySelector.setDefault(before);
    }
    if (provider().capabilities().contains(LlmCapability.OFFLINE)) {
      assertEquals(List.of(), asked);
    } else {
      assertTrue(wasAsked() || !asked.isEmpty(), "no request was seen to leave");
    }
  }

  /** Whether a service was asked, where there is one that can tell. */
  boolean wasAsked() {
    return false;
  }

  @Test
  void closingTwiceDoesNoMoreThanOnce() {
    LlmClient client = open();
    client.close();
    assertDoesNotThrow(client::close);
  }

  @Test
  void saysThatItIsClosed() {
    LlmClient client = open();
    client.close();
    assertThrows(IllegalStateException.class, () -> client.complete(LlmSample.withDeadline(AMPLE)));
  }

  @Test
  void printsNoSecret() {
    try (LlmClient client = open()) {
      for (String secret : secrets()) {
        assertAll(
            () -> assertFalse(client.toString().contains(secret)),
            () -> assertFalse(provider().toString().contains(secret)));
      }
    }
  }

  private static final class WatchingSelector extends ProxySelector {
    private final List<URI> asked;

    WatchingSelector(List<URI> asked) {
      this.asked = asked;
    }

    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri);
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
  }
}
