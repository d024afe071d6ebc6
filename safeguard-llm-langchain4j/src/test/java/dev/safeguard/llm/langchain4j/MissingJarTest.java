package dev.safeguard.llm.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmProvider;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without its jar of LangChain4j a provider says what it lacks, and the others go on. */
class MissingJarTest {
  private static final LlmConfiguration CONFIGURATION =
      new LlmConfiguration(Map.of("model", "m", "base-url", "http://127.0.0.1:1"));

  @ParameterizedTest
  @CsvSource({
    "openai, langchain4j-open-ai",
    "anthropic, langchain4j-anthropic",
    "gemini, langchain4j-google-ai-gemini",
    "ollama, langchain4j-ollama"
  })
  void theOthersGoOnAndTheOneSaysWhatToAdd(String name, String artifact) throws Exception {
    try (URLClassLoader loader = without(artifact)) {
      Map<String, LlmProvider> providers = new TreeMap<>();
      ServiceLoader.load(LlmProvider.class, loader).forEach(p -> providers.put(p.name(), p));
      assertEquals(
          List.of("anthropic", "gemini", "offline", "ollama", "openai"),
          List.copyOf(providers.keySet()));
      LlmProvider lacking = providers.remove(name);
      assertNotSame(OpenAiLlmProvider.class.getClassLoader(), lacking.getClass().getClassLoader());
      assertEquals(
          "the jar of dev.langchain4j:" + artifact + " is missing; add it to have this provider",
          assertThrows(LlmConfigurationException.class, () -> lacking.open(CONFIGURATION))
              .getMessage());
      providers.remove("offline");
      for (LlmProvider provider : providers.values()) {
        provider.open(CONFIGURATION).close();
      }
    }
  }

  /** This class path without one jar, which shares the SPI with this test and nothing else. */
  private static URLClassLoader without(String artifact) throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      File file = new File(entry);
      if (!file.getName().startsWith(artifact + "-")) {
        path.add(file.toURI().toURL());
      }
    }
    return new URLClassLoader(path.toArray(new URL[0]), new SpiOnly());
  }

  private static final class SpiOnly extends ClassLoader {
    SpiOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(LlmProvider.class.getPackageName() + ".")) {
        return Class.forName(name, true, LlmProvider.class.getClassLoader());
      }
      throw new ClassNotFoundException(name);
    }
  }
}
