package dev.safeguard.core.llm;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.llm.spi.LlmClient;
import dev.safeguard.llm.spi.LlmConfiguration;
import dev.safeguard.llm.spi.LlmConfigurationException;
import dev.safeguard.llm.spi.LlmProvider;
import dev.safeguard.llm.spi.LlmRequest;
import dev.safeguard.llm.spi.LlmResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The LLM providers that there are, chosen by name. A provider that is broken or claims a name
 * twice does no harm until that name is asked for. Immutable and safe for concurrent use.
 */
public final class LlmProviders {
  /** Names that an artifact of ours brings, for the error where its jar is missing. */
  private static final Set<String> WELL_KNOWN = Set.of("openai", "anthropic", "gemini", "ollama");

  private static final String WELL_KNOWN_ARTIFACT = "dev.safeguard:safeguard-llm-langchain4j";

  /** A broken services file fails again and again; nobody has this many. */
  private static final int MAX_FAILURES = 100;

  private final List<Named> providers;
  private final List<String> broken;

  private record Named(String name, LlmProvider provider) {}

  /**
   * @param providers what was found
   * @param broken what could not be loaded, a line each
   */
  LlmProviders(List<LlmProvider> providers, List<String> broken) {
    List<Named> named = new ArrayList<>();
    List<String> failures = new ArrayList<>(broken);
    for (LlmProvider provider : providers) {
      String name = nameOf(provider);
      if (name == null) {
        failures.add(provider.getClass().getName() + " has no well-formed name");
      } else {
        named.add(new Named(name, provider));
      }
    }
    this.providers = List.copyOf(named);
    this.broken = List.copyOf(failures);
  }

  /**
   * Looks for providers through the context class loader, the loader of this library and, on the
   * module path, the layer that this library is in. Loads classes, opens nothing.
   */
  public static LlmProviders discover() {
    Map<Class<?>, LlmProvider> found = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    collect(ServiceLoader.load(LlmProvider.class), found, broken);
    collect(
        ServiceLoader.load(LlmProvider.class, LlmProviders.class.getClassLoader()), found, broken);
    ModuleLayer layer = LlmProviders.class.getModule().getLayer();
    if (layer != null) {
      collect(ServiceLoader.load(layer, LlmProvider.class), found, broken);
    }
    return new LlmProviders(List.copyOf(found.values()), broken.stream().distinct().toList());
  }

  /** One that the host made, whatever else there is. */
  public static LlmProviders of(LlmProvider provider) {
    return new LlmProviders(List.of(provider), List.of());
  }

  static LlmProviders discover(ClassLoader loader) {
    Map<Class<?>, LlmProvider> found = new LinkedHashMap<>();
    List<String> broken = new ArrayList<>();
    collect(ServiceLoader.load(LlmProvider.class, loader), found, broken);
    return new LlmProviders(List.copyOf(found.values()), broken);
  }

  /** All providers that can be loaded, in the order in which they were found. */
  public List<LlmProvider> all() {
    return providers.stream().map(Named::provider).toList();
  }

  /**
   * Opens a client.
   *
   * @param name the provider's name
   * @param settings values by key, as text
   * @throws ConfigurationException if no provider or more than one has the name, a setting is
   *     unknown, missing or of the wrong type, or the provider cannot use the values; the message
   *     names providers and keys, never a value
   */
  public OpenedLlm open(String name, Map<String, String> settings) {
    LlmProvider provider = named(name);
    LlmConfiguration configuration =
        new LlmConfiguration(Settings.check(name, provider.settings(), settings));
    LlmClient client;
    try {
      client = provider.open(configuration);
    } catch (LlmConfigurationException e) {
      throw new ConfigurationException("LLM provider '" + name + "': " + e.getMessage());
    } catch (RuntimeException e) {
      // Its message may quote a setting's value.
      throw new ConfigurationException(
          "LLM provider '" + name + "' failed to open with " + e.getClass().getName());
    }
    return new OpenedLlm(name, client, provider.capabilities());
  }

  /**
   * What a dry run needs of a provider: its name and what it can do. Opens nothing, so a setting
   * may be missing, such as the key.
   *
   * @throws ConfigurationException as {@link #open}, but for what is missing
   */
  public OpenedLlm openNothing(String name, Map<String, String> settings) {
    LlmProvider provider = named(name);
    Settings.checkGiven(name, provider.settings(), settings);
    return new OpenedLlm(name, new NobodyClient(), provider.capabilities());
  }

  /** The client of a dry run, which is never asked. */
  private static final class NobodyClient implements LlmClient {
    @Override
    public LlmResponse complete(LlmRequest request) {
      throw new IllegalStateException("a dry run asks nobody");
    }

    @Override
    public void close() {}
  }

  private LlmProvider named(String name) {
    List<LlmProvider> matches = new ArrayList<>();
    for (Named candidate : providers) {
      if (candidate.name.equals(name)) {
        matches.add(candidate.provider);
      }
    }
    if (matches.isEmpty()) {
      throw new ConfigurationException(unknown(name));
    }
    if (matches.size() > 1) {
      throw new ConfigurationException(
          "two LLM providers claim the name '"
              + name
              + "': "
              + matches.get(0).getClass().getName()
              + " and "
              + matches.get(1).getClass().getName()
              + "; remove the jar of one");
    }
    return matches.get(0);
  }

  private String unknown(String name) {
    TreeSet<String> names = new TreeSet<>();
    for (Named candidate : providers) {
      names.add(candidate.name);
    }
    StringBuilder message =
        new StringBuilder("no LLM provider is named '")
            .append(name)
            .append("'; there are ")
            .append(names);
    if (WELL_KNOWN.contains(name)) {
      message.append("; add ").append(WELL_KNOWN_ARTIFACT).append(" to have it");
    } else {
      message.append("; name one of these, or add the jar of a provider with that name");
    }
    if (!broken.isEmpty()) {
      message.append("; could not be loaded: ").append(String.join("; ", broken));
    }
    return message.toString();
  }

  private static void collect(
      ServiceLoader<LlmProvider> loader, Map<Class<?>, LlmProvider> found, List<String> broken) {
    Iterator<LlmProvider> providers = loader.iterator();
    int failures = 0;
    while (failures < MAX_FAILURES) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        LlmProvider provider = providers.next();
        found.putIfAbsent(provider.getClass(), provider);
      } catch (ServiceConfigurationError | LinkageError e) {
        failures++;
        broken.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private static @Nullable String nameOf(LlmProvider provider) {
    try {
      String name = provider.name();
      return wellFormed(name) ? name : null;
    } catch (RuntimeException | LinkageError e) {
      return null;
    }
  }

  private static boolean wellFormed(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return true;
  }
}
