package dev.safeguard.core.llm;

import dev.safeguard.core.llm.Refusal.Rule;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the gate must not let out, in a form that can be matched and not restored: keyed 64-bit
 * hashes of what was handed in, folded. Two different texts share one with a chance below
 * 10<sup>-8</sup> for a million identities and a text of ten thousand characters, and are then
 * refused, never passed. Immutable and safe for concurrent use; about a kilobyte for a person.
 */
public final class Identities {
  /** The longest stretch that is hashed; what is longer is known by as much of its beginning. */
  static final int LONGEST = 32;

  /** What may be found within words is looked for where its first characters stand. */
  static final int SEED = 5;

  /** From this length on a full name is found within words too. */
  private static final int LONG_NAME = 8;

  /** Alone between the beginning and the end of words, unless all of them are ordinary. */
  static final int WORD = 1;

  /** Between the beginning and the end of words, ordinary or not. */
  static final int BOUNDED = 2;

  /** A word as it stands. */
  static final int ONE_WORD = 4;

  /** Anywhere, but for within ordinary words. */
  static final int WITHIN = 8;

  /** Anywhere. */
  static final int ANYWHERE = 16;

  private static final int RULE_SHIFT = 5;
  private static final List<Rule> RULES =
      List.of(Rule.PERSON_NAME, Rule.CONTACT, Rule.IDENTIFIER, Rule.DATE, Rule.PLACE);

  final long key;
  final Predicate<String> ordinary;
  private final @Nullable Identities more;
  private final HashTable table;
  private final HashTable seeds;
  private final long lengths;
  private final int count;

  private Identities(Builder builder) {
    this.key = builder.key;
    this.ordinary = builder.ordinary;
    this.more = builder.more;
    this.table = builder.table;
    this.seeds = builder.seeds;
    this.lengths = builder.lengths | (builder.more == null ? 0 : builder.more.lengths);
    this.count = builder.count + (builder.more == null ? 0 : builder.more.count);
  }

  /**
   * Starts a collection.
   *
   * @param key random; hashes under two keys are unrelated
   * @param ordinary whether a word, in lower case and without accents, is an ordinary one, which is
   *     no name when it stands alone
   */
  public static Builder builder(long key, Predicate<String> ordinary) {
    return new Builder(key | 1, ordinary, null);
  }

  /** Starts a collection that also holds all of this one, which it shares. */
  public Builder and() {
    return new Builder(key, ordinary, this);
  }

  /**
   * Whether one of these stands in a text, in any way of writing that the gate knows. For showing
   * that nothing left; the gate itself also looks for what only has the form of an identity.
   */
  public boolean standIn(String text) {
    return new IdentitySearch(this).known(text) != null;
  }

  /** The bits known of a stretch that has this hash in a view. */
  int bits(View.Fold fold, long hash, int length) {
    return bits(mixed(fold, hash, length));
  }

  private int bits(long mixed) {
    int bits = table.get(mixed);
    if (more != null) {
      int others = more.bits(mixed);
      bits = bits == 0 ? others : bits | (others & ((1 << RULE_SHIFT) - 1));
    }
    return bits;
  }

  /** Whether something that may stand within words begins with these {@link #SEED} characters. */
  boolean isSeed(View.Fold fold, long hash) {
    long mixed = mixed(fold, hash, SEED);
    return seeds.get(mixed) != 0 || (more != null && more.isSeed(fold, hash));
  }

  /** Whether anything of this length is known. */
  boolean hasLength(int length) {
    return (lengths >>> length & 1) != 0;
  }

  static Rule rule(int bits) {
    return RULES.get(bits >>> RULE_SHIFT);
  }

  /** The finaliser of SplitMix64, so that neighbours lie far apart. */
  private static long mixed(View.Fold fold, long hash, int length) {
    long z = hash + 0x9E3779B97F4A7C15L * (length * 4L + fold.ordinal());
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Tells how many there are only. */
  @Override
  public String toString() {
    return "Identities[" + count + "]";
  }

  /** Collects identities; absent and empty ones are passed over. Not for use by two threads. */
  public static final class Builder {
    private final long key;
    private final Predicate<String> ordinary;
    private final @Nullable Identities more;
    private final HashTable table = new HashTable();
    private final HashTable seeds = new HashTable();
    private long lengths;
    private int count;

    private Builder(long key, Predicate<String> ordinary, @Nullable Identities more) {
      this.key = key;
      this.ordinary = Objects.requireNonNull(ordinary, "ordinary");
      this.more = more;
    }

    /**
     * A person's names. Searched for alone, where no ordinary words, and together in either order,
     * with initials too.
     */
    public Builder person(
        @Nullable String given, @Nullable String family, @Nullable String preferred) {
      new NameForms(this).add(given, family, preferred);
      return this;
    }

    /** An id or number; searched for if it has a digit and three characters or more. */
    public Builder identifier(@Nullable String id) {
      if (id != null) {
        code(id, Rule.IDENTIFIER);
      }
      return this;
    }

    /** An email address or a user's name. */
    public Builder email(@Nullable String email) {
      if (email != null && !email.isBlank()) {
        add(email, WITHIN, Rule.CONTACT);
        add(email.replace("@", " at ").replace(".", " dot "), WITHIN, Rule.CONTACT);
        int at = email.indexOf('@');
        String user = at < 0 ? email : email.substring(0, at);
        if (user.length() >= SEED && hasDigit(plain(user))) {
          add(user, BOUNDED, Rule.CONTACT);
        } else {
          word(user, Rule.CONTACT);
        }
      }
      return this;
    }

    /** A telephone number; searched for with and without the code of the country. */
    public Builder phone(@Nullable String phone) {
      if (phone == null) {
        return this;
      }
      StringBuilder digits = new StringBuilder();
      for (char c : plain(phone)) {
        if (c >= '0' && c <= '9') {
          digits.append(c);
        }
      }
      String national = digits.toString().replaceFirst("^(0044|44|0)0?", "");
      if (national.length() >= SEED) {
        add(national, ANYWHERE, Rule.CONTACT);
      }
      return this;
    }

    /** A postal address: all of it, and each of its lines that has two words. */
    public Builder address(@Nullable String address) {
      if (address == null) {
        return this;
      }
      add(address, WITHIN, Rule.CONTACT);
      for (String line : address.split("[,;\\n]", 8)) {
        if (line.strip().indexOf(' ') > 0 && plain(line).length >= LONG_NAME) {
          add(line, WITHIN, Rule.CONTACT);
        }
      }
      return this;
    }

    /** A postcode. */
    public Builder postcode(@Nullable String postcode) {
      if (postcode != null && plain(postcode).length >= SEED) {
        add(postcode, ANYWHERE, Rule.CONTACT);
      }
      return this;
    }

    /** A class or form; searched for if it has a letter and a digit. */
    public Builder className(@Nullable String name) {
      if (name != null && name.length() <= LONGEST && hasLetterAndDigit(plain(name))) {
        add(name, ONE_WORD, Rule.IDENTIFIER);
      }
      return this;
    }

    /** A school, town or other place. */
    public Builder place(@Nullable String name) {
      if (name != null) {
        word(name, Rule.PLACE);
      }
      return this;
    }

    /** A date of birth, as it may be written in English. */
    public Builder birth(@Nullable LocalDate day) {
      if (day == null) {
        return this;
      }
      int d = day.getDayOfMonth();
      int m = day.getMonthValue();
      int year = day.getYear();
      String of = String.format(Locale.ROOT, "%02d %02d", d, m);
      String month = String.format(Locale.ROOT, "%02d", m);
      add(year + " " + month + " " + of.substring(0, 2), ANYWHERE, Rule.DATE);
      add(of + " " + year, ANYWHERE, Rule.DATE);
      add(month + of.substring(0, 2) + year, ANYWHERE, Rule.DATE);
      add(d + " " + m + " " + year, BOUNDED, Rule.DATE);
      add(d + " " + m + " " + of(year), BOUNDED, Rule.DATE);
      add(of + " " + of(year), BOUNDED, Rule.DATE);
      for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
        String name = Month.of(m).getDisplayName(style, Locale.ENGLISH);
        for (String ending : new String[] {"", "st", "nd", "rd", "th"}) {
          add(d + ending + name, BOUNDED, Rule.DATE);
          add(d + ending + "of" + name, BOUNDED, Rule.DATE);
          add(name + d + ending, BOUNDED, Rule.DATE);
          add(d + ending + name + year, ANYWHERE, Rule.DATE);
          add(name + d + ending + year, ANYWHERE, Rule.DATE);
        }
      }
      return this;
    }

    private static String of(int year) {
      return String.format(Locale.ROOT, "%02d", Math.floorMod(year, 100));
    }

    /** All of them, with those that this builder was made from. */
    public Identities build() {
      return new Identities(this);
    }

    /** A text that may be one word or several. */
    void word(String text, Rule rule) {
      char[] folded = plain(text);
      if (folded.length < 2 && !(folded.length == 1 && Folding.isFree(folded[0]))) {
        return;
      }
      if (hasDigit(folded)) {
        code(text, rule);
      } else if (text.strip().indexOf(' ') > 0) {
        full(text, rule);
      } else if (!ordinary.test(new String(folded))) {
        add(text, WORD, rule);
      }
    }

    /** A text of several words, ordinary or not. */
    void full(String text, Rule rule) {
      int length = plain(text).length;
      if (length >= 3 || (length == 2 && Folding.isFree(plain(text)[0]))) {
        add(text, length >= LONG_NAME ? BOUNDED | WITHIN : BOUNDED, rule);
      }
    }

    /** Signs that are no punctuation. */
    void signs(String text) {
      add(View.Fold.SIGNS, text, ANYWHERE, Rule.PERSON_NAME);
    }

    boolean isOrdinary(String text) {
      return ordinary.test(new String(plain(text)));
    }

    char[] plain(String text) {
      return view(text, View.Fold.PLAIN).folded();
    }

    private void code(String text, Rule rule) {
      char[] folded = plain(text);
      if (!hasDigit(folded)) {
        if (folded.length >= 3 && !ordinary.test(new String(folded))) {
          add(text, WORD, rule);
        }
      } else if (folded.length > SEED) {
        add(text, ANYWHERE, rule);
      } else if (folded.length >= (hasLetterAndDigit(folded) ? 3 : 4)) {
        add(text, ONE_WORD, rule);
      }
    }

    private void add(String text, int how, Rule rule) {
      add(View.Fold.PLAIN, text, how, rule);
      // Digits are no disguise of themselves.
      if ((how & (ONE_WORD | ANYWHERE)) == 0) {
        add(View.Fold.SHAPE, text, how, rule);
      }
    }

    private void add(View.Fold fold, String text, int how, Rule rule) {
      View view = view(text, fold);
      int length = Math.min(view.length(), LONGEST);
      if (length == 0) {
        return;
      }
      // The end of what is longer is not known.
      int bits = view.length() > LONGEST ? ANYWHERE : how;
      if (length < SEED && (bits & (WITHIN | ANYWHERE)) != 0 && fold != View.Fold.SIGNS) {
        bits = BOUNDED;
      }
      long hash = mixed(fold, view.hash(0, length, 0), length);
      // What two rules know keeps the first one's name.
      table.add(hash, table.get(hash) != 0 ? bits : bits | RULES.indexOf(rule) << RULE_SHIFT);
      if ((bits & (WITHIN | ANYWHERE)) != 0 && length >= SEED) {
        seeds.add(mixed(fold, view.hash(0, SEED, 0), SEED), 1);
      }
      lengths |= 1L << length;
      count++;
    }

    private View view(String text, View.Fold fold) {
      // No identity needs more than its beginning, and what is expanded is no shorter.
      String beginning = text.length() > 16 * LONGEST ? text.substring(0, 16 * LONGEST) : text;
      return new View(beginning, fold, key, word -> true);
    }

    private static boolean hasDigit(char[] folded) {
      for (char c : folded) {
        if (c >= '0' && c <= '9') {
          return true;
        }
      }
      return false;
    }

    private static boolean hasLetterAndDigit(char[] folded) {
      boolean letter = false;
      for (char c : folded) {
        letter |= c < '0' || c > '9';
      }
      return letter && hasDigit(folded);
    }

    /** Tells how many there are only. */
    @Override
    public String toString() {
      return "Identities.Builder[" + count + "]";
    }
  }
}
