package dev.safeguard.api.site;

import dev.safeguard.api.risk.RiskPolicy;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a school that is not a pupil. Given when a session is opened. Immutable.
 *
 * <p>A site that sets nothing is in England ({@code GB-ENG}, {@code Europe/London}), has the usual
 * school days of its jurisdiction ({@link SchoolCalendar#usual}), knows nobody, discloses {@code
 * CODES} and takes the standard policy.
 */
public final class Site {
  private final String jurisdiction;
  private final ZoneId zone;
  private final @Nullable SchoolCalendar ownCalendar;
  private final SchoolCalendar calendar;
  private final Roster roster;
  private final SchoolProfile profile;
  private final Disclosure disclosure;
  private final @Nullable RiskPolicy policy;
  private final Set<String> safeWords;
  private final Locale llmLanguage;

  private Site(Builder builder) {
    jurisdiction = builder.jurisdiction;
    zone = builder.zone;
    ownCalendar = builder.calendar;
    calendar = ownCalendar == null ? SchoolCalendar.usual(jurisdiction) : ownCalendar;
    roster = builder.roster;
    profile = builder.profile;
    disclosure = builder.disclosure;
    policy = builder.policy;
    safeWords = builder.safeWords;
    llmLanguage = builder.llmLanguage;
  }

  /** A site that sets nothing. */
  public static Site standard() {
    return builder().build();
  }

  /** Starts a site. */
  public static Builder builder() {
    return new Builder();
  }

  /** Code of the jurisdiction, such as {@code GB-ENG}; a localisation provider must bring it. */
  public String jurisdiction() {
    return jurisdiction;
  }

  /** The zone of the school's clock. */
  public ZoneId zone() {
    return zone;
  }

  /** Its school days: its own, or else the usual ones of its jurisdiction. */
  public SchoolCalendar calendar() {
    return calendar;
  }

  /** The school days that it was given; empty where {@link #calendar} is an approximation. */
  public Optional<SchoolCalendar> ownCalendar() {
    return Optional.ofNullable(ownCalendar);
  }

  /** The people it knows. */
  public Roster roster() {
    return roster;
  }

  /** What it has to act with. */
  public SchoolProfile profile() {
    return profile;
  }

  /** What may leave. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /** Its own risk policy; empty for the standard one. */
  public Optional<RiskPolicy> policy() {
    return Optional.ofNullable(policy);
  }

  /** Words that name nobody here and stay in free text, in any case. */
  public Set<String> safeWords() {
    return safeWords;
  }

  /** The language in which an LLM is asked, and answers. */
  public Locale llmLanguage() {
    return llmLanguage;
  }

  /** Tells the jurisdiction and the disclosure only. */
  @Override
  public String toString() {
    return "Site[" + jurisdiction + ", " + disclosure + "]";
  }

  /** Collects a {@link Site}. Not thread-safe. Every setter replaces. */
  public static final class Builder {
    private String jurisdiction = "GB-ENG";
    private ZoneId zone = ZoneId.of("Europe/London");
    private @Nullable SchoolCalendar calendar;
    private Roster roster = Roster.EMPTY;
    private SchoolProfile profile = SchoolProfile.NONE;
    private Disclosure disclosure = Disclosure.CODES;
    private @Nullable RiskPolicy policy;
    private Set<String> safeWords = Set.of();
    private Locale llmLanguage = Locale.ENGLISH;

    private Builder() {}

    /** Code of the jurisdiction. Default {@code GB-ENG}. */
    public Builder jurisdiction(String code) {
      this.jurisdiction = Objects.requireNonNull(code, "code");
      return this;
    }

    /** Zone of the school's clock. Default {@code Europe/London}. */
    public Builder zone(ZoneId id) {
      this.zone = Objects.requireNonNull(id, "id");
      return this;
    }

    /** School days. Default {@link SchoolCalendar#usual} of the jurisdiction. */
    public Builder calendar(SchoolCalendar days) {
      this.calendar = Objects.requireNonNull(days, "days");
      return this;
    }

    /** People the school knows. Default nobody. */
    public Builder roster(Roster people) {
      this.roster = Objects.requireNonNull(people, "people");
      return this;
    }

    /** People, resources and rules of its own. Default {@link SchoolProfile#NONE}. */
    public Builder profile(SchoolProfile own) {
      this.profile = Objects.requireNonNull(own, "own");
      return this;
    }

    /** What may leave. Default {@code CODES}. */
    public Builder disclosure(Disclosure most) {
      this.disclosure = Objects.requireNonNull(most, "most");
      return this;
    }

    /** The school's own policy. Default the standard one. */
    public Builder policy(RiskPolicy own) {
      this.policy = Objects.requireNonNull(own, "own");
      return this;
    }

    /**
     * Words that name nobody here, such as the name of a reading scheme, and stay in free text. One
     * that is also the name of somebody on the roster goes all the same. In what leaves under
     * {@code NARRATIVE} such a word is a token too, unless it is one of English: a text of the
     * host's own cannot leave, whatever the host says of it. Default none.
     */
    public Builder safeWords(Set<String> words) {
      this.safeWords = Set.copyOf(words);
      return this;
    }

    /**
     * The language in which an LLM is asked, and in which the words of its answers come: the one in
     * which the school's reports are read. English and Welsh ({@code cy}) are there; opening a
     * session refuses any other. Default English.
     */
    public Builder llmLanguage(Locale language) {
      this.llmLanguage = Objects.requireNonNull(language, "language");
      return this;
    }

    /** The site. */
    public Site build() {
      return new Site(this);
    }
  }
}
