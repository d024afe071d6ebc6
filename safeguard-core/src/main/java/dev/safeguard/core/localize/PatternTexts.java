package dev.safeguard.core.localize;

import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.pattern.Domain;
import dev.safeguard.api.pattern.Pattern;
import dev.safeguard.api.pattern.PatternCode;
import dev.safeguard.api.pattern.PatternFamily;
import dev.safeguard.api.pattern.PatternKind;
import dev.safeguard.api.report.SafeguardingReport.Combination;
import dev.safeguard.api.report.SafeguardingReport.Evidence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The title and the sentence of a pattern, from its code, kind and numbers. */
final class PatternTexts {
  private static final PatternKind[] KINDS = PatternKind.values();
  private static final PatternFamily[] FAMILIES = PatternFamily.values();

  private static final int SUBJECT = 0;
  private static final int DETAIL = 1;

  /** The places that a sentence may hold: the code's own, then those of {@link Sentence#of}. */
  private static final String[] SLOTS = {
    "subject",
    "detail",
    "times",
    "records",
    "span",
    "effect",
    "share",
    "severity",
    "change",
    "weekday",
    "school_days"
  };

  /** The words of one code. */
  private static final class Subject {
    private final String phrase;
    private final String detail;
    private final List<String> titles;

    /** By kind, the one for a rate that rises from none last; each made when first asked for. */
    private final @Nullable Template[] sentences = new Template[KINDS.length + 1];

    /** By kind, the title of a red flag; each made when first asked for. */
    private final @Nullable String[] flags = new String[KINDS.length];

    Subject(String phrase, String detail, List<String> titles) {
      this.phrase = phrase;
      this.detail = detail;
      this.titles = titles;
    }
  }

  private final Words words;

  /** By family, then by the detail's place in its vocabulary; a family without has one. */
  private final Subject[][] subjects = new Subject[FAMILIES.length][];

  /** The sentence of a kind, or the one of its own that a family has for it. */
  private final Template[][] sentences = new Template[FAMILIES.length][KINDS.length];

  private final Template rateIncreaseFromNone;
  private final Template redFlag;
  private final Map<PatternCode, Combination> combinations = new HashMap<>();

  PatternTexts(Texts texts, Words words) {
    this.words = words;
    Template[] titles = new Template[KINDS.length];
    for (PatternKind kind : KINDS) {
      int k = kind.ordinal();
      titles[k] = texts.template("title." + kind.code(), "title");
      Template any = texts.template("sentence." + kind.code(), SLOTS);
      for (PatternFamily family : FAMILIES) {
        String key = "sentence." + kind.code() + "_" + family;
        String own = texts.optional(key);
        sentences[family.ordinal()][k] = own == null ? any : Template.of(key, own, List.of(SLOTS));
      }
    }
    rateIncreaseFromNone = texts.template("sentence.rate_increase_from_none", SLOTS);
    redFlag = texts.template("factor.red_flag", "title");
    for (PatternFamily family : FAMILIES) {
      Class<? extends Code> details = family.detail();
      subjects[family.ordinal()] =
          new Subject[details == null ? 1 : details.getEnumConstants().length];
    }
    for (PatternCode code : PatternCode.all().values()) {
      Subject subject = subject(texts, titles, code);
      subjects[code.family().ordinal()][place(code)] = subject;
      if (code.family().domain() == Domain.CROSS_DOMAIN) {
        String significance = texts.text("significance." + code.family());
        combinations.put(
            code,
            new Combination(
                code, subject.titles.get(PatternKind.CONVERGENCE.ordinal()), significance));
      }
    }
  }

  private static Subject subject(Texts texts, Template[] kinds, PatternCode code) {
    String detail = detail(texts, code);
    String key = "family." + code.family();
    String title = capital(texts.template(key + ".title", "detail").with(detail));
    String phrase = texts.template(key + ".phrase", "detail").with(detail);
    String[] titles = new String[KINDS.length];
    for (int k = 0; k < KINDS.length; k++) {
      titles[k] = kinds[k].with(title);
    }
    return new Subject(phrase, detail, List.of(titles));
  }

  private static String detail(Texts texts, PatternCode code) {
    Code vocabulary = code.detail();
    if (vocabulary == null) {
      return "";
    }
    boolean ofWhole = vocabulary == ConcernCategory.OTHER && code.family() != PatternFamily.CONCERN;
    return texts.text(ofWhole ? "reading.grave" : group(code.family()) + "." + vocabulary.name());
  }

  private static String group(PatternFamily family) {
    return switch (family) {
      case BEHAVIOUR, VICTIM -> "incident";
      case BEHAVIOUR_PLACE -> "place";
      case ONLINE -> "online";
      case CONCERN, NOTE, MENTION -> "concern";
      case INTERVENTION -> "intervention";
      // The other families with a detail are about a school subject.
      default -> "subject";
    };
  }

  static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }

  String title(PatternCode code, PatternKind kind) {
    return subject(code).titles.get(kind.ordinal());
  }

  /** The title of a pattern that decides alone. */
  String redFlag(PatternCode code, PatternKind kind) {
    Subject subject = subject(code);
    String text = subject.flags[kind.ordinal()];
    if (text == null) {
      text = redFlag.with(subject.titles.get(kind.ordinal()));
      subject.flags[kind.ordinal()] = text;
    }
    return text;
  }

  /** What a pattern is about, whatever its kind, as it stands inside a sentence. */
  String phrase(PatternCode code) {
    return subject(code).phrase;
  }

  /** The cross-domain pattern in words. */
  Combination combination(PatternCode code) {
    return Objects.requireNonNull(combinations.get(code));
  }

  private static int place(PatternCode code) {
    return code.detail() == null ? 0 : ((Enum<?>) code.detail()).ordinal();
  }

  private Subject subject(PatternCode code) {
    return subjects[code.family().ordinal()][place(code)];
  }

  /**
   * The sentence.
   *
   * @param asOf the day that the pattern looks back from, as an epoch day
   * @param to what is to be written into; what it holds is lost
   */
  String sentence(Pattern pattern, long asOf, List<Evidence> evidence, StringBuilder to) {
    to.setLength(0);
    template(pattern).fill(new Sentence(words, pattern, asOf, evidence), to);
    return to.toString();
  }

  private Template template(Pattern pattern) {
    Subject subject = subject(pattern.code());
    PatternKind kind = pattern.kind();
    boolean fromNone = kind == PatternKind.RATE_INCREASE && !Double.isFinite(pattern.effect());
    int place = fromNone ? KINDS.length : kind.ordinal();
    Template sentence = subject.sentences[place];
    if (sentence == null) {
      Template any =
          fromNone
              ? rateIncreaseFromNone
              : sentences[pattern.code().family().ordinal()][kind.ordinal()];
      sentence = any.with(SUBJECT, subject.phrase).with(DETAIL, subject.detail);
      subject.sentences[place] = sentence;
    }
    return sentence;
  }

  private record Sentence(Words words, Pattern pattern, long asOf, List<Evidence> evidence)
      implements Template.Values {

    @Override
    public void write(int slot, StringBuilder to) {
      switch (slot) {
        case 2 -> to.append(words.times.of(pattern.frequency()));
        case 3 -> to.append(words.records.of(pattern.frequency()));
        case 4 -> words.span(asOf, pattern, to);
        case 5 -> to.append(words.number(pattern.effect()));
        case 6 -> to.append(words.share(pattern.effect()));
        case 7 -> to.append(pattern.severity());
        case 8 -> words.change(asOf, pattern.changeDaysBefore(), to);
        case 9 -> to.append(words.weekday(weekday()));
        default -> to.append(words.schoolDays.of((int) Math.round(pattern.effect())));
      }
    }

    /** The day of the week that all of the evidence shares, or 0. */
    private int weekday() {
      int shared = 0;
      for (Evidence entry : evidence) {
        LocalDate day = entry.date();
        int weekday = day == null ? 0 : day.getDayOfWeek().getValue();
        if (weekday == 0 || (shared != 0 && weekday != shared)) {
          return 0;
        }
        shared = weekday;
      }
      return shared;
    }
  }
}
