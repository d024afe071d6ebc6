package dev.safeguard.core.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.llm.spi.LlmCapability;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmSetting;
import dev.safeguard.tck.LlmSample;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersAreChosenByNameTest {

  @Test
  void theOfflineProviderIsAlwaysThere() {
    OpenedLlm opened = LlmProviders.discover().open("offline", Map.of());
    assertEquals("offline", opened.name());
    assertEquals(Set.of(LlmCapability.OFFLINE), opened.capabilities());
    assertEquals("OpenedLlm[offline]", opened.toString());
    opened.close();
    assertThrows(
        IllegalStateException.class,
        () -> opened.client().complete(new LlmSample("{}", Duration.ofSeconds(1))));
  }

  @Test
  void aProviderFoundTwiceIsOne() {
    assertEquals(
        1,
        LlmProviders.discover().all().stream()
            .filter(OfflineLlmProvider.class::isInstance)
            .count());
  }

  @Test
  void anUnknownNameListsTheNamesThereAre() {
    assertEquals(
        "no LLM provider is named 'grok'; there are [fake, offline];"
            + " name one of these, or add the jar of a provider with that name",
        refused(providers(new FakeProvider("fake"), new OfflineLlmProvider()), "grok"));
  }

  @Test
  void aWellKnownNameAlsoNamesTheArtifactThatAddsIt() {
    for (String name : List.of("openai", "anthropic", "gemini", "ollama")) {
      assertEquals(
          "no LLM provider is named '"
              + name
              + "'; there are [offline]; add dev.safeguard:safeguard-llm-langchain4j to have it",
          refused(providers(new OfflineLlmProvider()), name));
    }
  }

  @Test
  void twoClaimsToOneNameAreRefusedAndBothNamed() {
    LlmProviders providers =
        providers(new FakeProvider("fake"), new OtherProvider(), new OfflineLlmProvider());
    assertEquals(
        "two LLM providers claim the name 'fake': "
            + FakeProvider.class.getName()
            + " and "
            + OtherProvider.class.getName()
            + "; remove the jar of one",
        refused(providers, "fake"));
    assertEquals("offline", providers.open("offline", Map.of()).name());
    assertEquals(3, providers.all().size());
  }

  @Test
  void aProviderWithoutAProperNameIsToldOfOnlyWhenItMayBeMissed() {
    for (String name : new String[] {"", "Open AI", "ünicode"}) {
      LlmProviders providers = providers(new FakeProvider(name), new OfflineLlmProvider());
      assertEquals("offline", providers.open("offline", Map.of()).name());
      assertEquals(1, providers.all().size());
      assertEquals(
          "no LLM provider is named 'x'; there are [offline]; name one of these, or add the jar of"
              + " a provider with that name; could not be loaded: "
              + FakeProvider.class.getName()
              + " has no well-formed name",
          refused(providers, "x"));
    }
    LlmProviders throwing = providers(new ThrowingProvider());
    assertTrue(refused(throwing, "x").contains(ThrowingProvider.class.getName()));
  }

  @Test
  void aProviderThatCannotBeLoadedIsToldOfOnlyWhenItMayBeMissed(@TempDir Path directory)
      throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(LlmProvider.class.getName()),
        "com.example.MissingProvider\n"
            + ThrowingConstructorProvider.class.getName()
            + "\n"
            + LoadableProvider.class.getName()
            + "\n");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url(directory)}, LlmProviders.class.getClassLoader())) {
      LlmProviders providers = LlmProviders.discover(loader);
      assertEquals("offline", providers.open("offline", Map.of()).name());
      assertEquals("loadable", providers.open("loadable", Map.of()).name());
      String message = refused(providers, "missing");
      assertTrue(message.contains("com.example.MissingProvider"), message);
      assertTrue(message.contains(ThrowingConstructorProvider.class.getName()), message);
    }
  }

  @Test
  void aBrokenServicesFileDoesNotHideTheOthers(@TempDir Path directory) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(LlmProvider.class.getName()), "not a class name!\n");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url(directory)}, LlmProviders.class.getClassLoader())) {
      assertEquals("offline", LlmProviders.discover(loader).open("offline", Map.of()).name());
    }
  }

  @Test
  void whatAProviderSaysOfItsSettingsIsPassedOn() {
    FakeProvider provider =
        new FakeProvider("fake") {
          @Override
          public ScriptedClient open(LlmConfiguration configuration) {
            throw new LlmConfigurationException("'a' and 'b' exclude each other");
          }
        };
    assertEquals(
        "LLM provider 'fake': 'a' and 'b' exclude each other",
        refused(providers(provider), "fake"));
  }

  @Test
  void anyOtherFailureToOpenIsNamedAndNotQuoted() {
    FakeProvider provider =
        new FakeProvider("fake") {
          @Override
          public ScriptedClient open(LlmConfiguration configuration) {
            throw new IllegalArgumentException("sk-secret");
          }
        };
    String message = refused(providers(provider), "fake");
    assertEquals(
        "LLM provider 'fake' failed to open with java.lang.IllegalArgumentException", message);
    assertFalse(message.contains("sk-secret"));
  }

  @Test
  void capabilitiesAreThoseDeclared() {
    OpenedLlm opened = providers(new FakeProvider("fake")).open("fake", Map.of());
    assertEquals(Set.of(LlmCapability.USAGE), opened.capabilities());
    assertInstanceOf(ScriptedClient.class, opened.client());
  }

  private static URL url(Path directory) throws MalformedURLException {
    return directory.toUri().toURL();
  }

  private static LlmProviders providers(LlmProvider... providers) {
    return new LlmProviders(List.of(providers), List.of());
  }

  private static String refused(LlmProviders providers, String name) {
    return String.valueOf(
        assertThrows(ConfigurationException.class, () -> providers.open(name, Map.of()))
            .getMessage());
  }

  /** Loaded by name from a services file. */
  public static class LoadableProvider extends FakeProvider {
    public LoadableProvider() {
      super("loadable");
    }
  }

  /** Loaded by name from a services file, in vain. */
  public static class ThrowingConstructorProvider extends FakeProvider {
    public ThrowingConstructorProvider() {
      super("throwing");
      throw new IllegalStateException("no");
    }
  }

  private static final class OtherProvider extends FakeProvider {
    OtherProvider() {
      super("fake");
    }
  }

  private static final class ThrowingProvider extends FakeProvider {
    ThrowingProvider() {
      super("throwing");
    }

    @Override
    public String name() {
      throw new IllegalStateException("no");
    }
  }

  static class FakeProvider implements LlmProvider {
    private final String name;

    FakeProvider(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String description() {
      return "fake";
    }

    @Override
    public Set<LlmCapability> capabilities() {
      return Set.of(LlmCapability.USAGE);
    }

    @Override
    public List<LlmSetting> settings() {
      return List.of();
    }

    @Override
    public ScriptedClient open(LlmConfiguration configuration) {
      return new ScriptedClient();
    }
  }
}
