package dev.safeguard.example.cli;

import dev.safeguard.api.ConfigurationException;
import dev.safeguard.api.report.Audience;
import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.site.Site;
import dev.safeguard.core.json.ProfileReader;
import dev.safeguard.core.json.RosterReader;
import dev.safeguard.core.risk.RiskPolicies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the school has beside its pupils. */
final class SiteOptions {
  @Option(names = "--roster", paramLabel = "FILE", description = "People the school knows, JSON.")
  private @Nullable Path roster;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "Terms and closures, JSON. Default: the jurisdiction's usual ones, roughly.")
  private @Nullable Path calendar;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "The school's people by role, support, policies and escalation, JSON.")
  private @Nullable Path profile;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The school's own parts of the risk policy, JSON.")
  private @Nullable Path policy;

  @Option(names = "--jurisdiction", paramLabel = "CODE", description = "Default: GB-ENG.")
  private String jurisdiction = "GB-ENG";

  @Option(
      names = "--disclosure",
      paramLabel = "MOST",
      description =
          "What may leave: none, codes, or narrative (codes and de-identified notes). Default: codes.")
  private Disclosure disclosure = Disclosure.CODES;

  /**
   * The site. For any reader but the safeguarding lead nothing leaves: their reports use no answer.
   *
   * @param llmLanguage in which an LLM is asked
   */
  Site site(Audience audience, Locale llmLanguage) throws IOException {
    Site.Builder site =
        Site.builder()
            .jurisdiction(jurisdiction)
            .llmLanguage(llmLanguage)
            .disclosure(audience == Audience.DSL ? disclosure : Disclosure.NONE);
    if (roster != null) {
      try (InputStream in = Files.newInputStream(roster)) {
        site.roster(RosterReader.standard().read(in));
      }
    }
    if (calendar != null) {
      site.calendar(CalendarFile.read(calendar));
    }
    if (profile != null) {
      try (InputStream in = Files.newInputStream(profile)) {
        site.profile(ProfileReader.read(in));
      } catch (ConfigurationException e) {
        throw new ConfigurationException(profile.getFileName() + ": " + e.getMessage());
      }
    }
    if (policy != null) {
      try (InputStream in = Files.newInputStream(policy)) {
        site.policy(RiskPolicies.withSite(in));
      } catch (ConfigurationException e) {
        throw new ConfigurationException(policy.getFileName() + ": " + e.getMessage());
      }
    }
    return site.build();
  }
}
