package dev.safeguard.core.llm;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Code points as they are compared: compatibility forms taken apart (NFKD), marks and invisible
 * characters gone, lower case, digits as ASCII. The look-alike folding also takes letters of other
 * scripts for the Latin ones whose shape they share, and digits and signs for letters; since one
 * sign stands for several letters, those fall together.
 */
final class Folding {
  /** Pairs of what is written and what it looks like. */
  private static final String LOOK_ALIKES =
      // Cyrillic
      "аaАAбbвbВBгrГrдdеeЕEёeзeЗeиuіiІIїiјjЈJкkКKмmМMнhНHоoОOпnрpРPсcСCтtТTуyУYфoхxХXчyьbЬbѕsЅSһhҺH"
          + "ԁdԛqԝwԜWүyҮYӏlӀlґrєeЄEҽeѵvѴVҝkғf"
          // Greek
          + "αaΑAβbΒBγyΓrδdεeΕEζzΖZηnΗHθoΘOιiΙIκkΚKλlμuΜMνvΝNξeοoΟOπnρpΡPσoςcΣEτtΤTυuΥYφoχxΧXωwϲcϳj"
          // Armenian, Cherokee and Hebrew
          + "օoՕOսuՍUհhոnցgզqԼLՏSᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎥiᎫJᏦKᏞLᎷMᏢPᏒRᏚSᎢTᏙVᎳWᏃZסoוlן|"
          // Latin letters of phonetics, small capitals and relatives
          + "ɑaɒaʙbƀbɓbᴄcƈcᴅdɖdɗdᴇeəeɛeɜeƒfɡgɢgɠgʜhɦhɪiɩiıiɨiȷjᴊjᴋkƙkʟlɫlɭlƚlᴍmɱmɴnɲnɳnᴏoɔoɵoᴘpƥpʀrɾrɽrꜱs"
          + "ʂsᴛtƭtᴜuʊuʋvᴠvᴡwʏyɣyƴyᴢzʐzƶz"
          // Signs
          + "@a$s!i|i€e¢c£l∂d∑e∆a℮e×x";

  /** What NFKD leaves whole, though readers write it with other letters. */
  private static final String[] LETTERS = {
    "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "þ", "th", "ħ", "h",
    "ı", "i", "ŋ", "n", "ŧ", "t", "ĸ", "k"
  };

  private static final Map<Integer, String> WHOLE = whole();
  private static final Map<Integer, Integer> SHAPES = shapes();

  /** Whether a code point shows nothing, wherever it stands. */
  static boolean isInvisible(int c) {
    if (c < 0x80) {
      return c < ' ' && !isSpace(c);
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          !isSpace(c);
      default ->
          // Hangul fillers, and the stroke that lengthens an Arabic word.
          c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x0640;
    };
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** Whether a code point is part of words and numbers. */
  static boolean isWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
  }

  /**
   * Whether words of the letter's script stand without spaces or with others grown to them, so that
   * one may begin anywhere.
   */
  static boolean isFree(int c) {
    return c >= 0x0590
        && !(c >= 0x10A0 && c <= 0x10FF)
        && !(c >= 0x13A0 && c <= 0x13FF)
        && !(c >= 0x1C80 && c <= 0x1CBF)
        && !(c >= 0x1D00 && c <= 0x2DFF)
        && !(c >= 0xA640 && c <= 0xABBF);
  }

  /** The code point taken apart, visible or not; itself for most. */
  static String apart(int c) {
    int letter = enclosed(c);
    if (letter != c) {
      return Character.toString(letter);
    }
    String whole = WHOLE.get(Character.toLowerCase(c));
    if (whole != null) {
      return whole;
    }
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
  }

  /** Letters in circles, in squares and of flags, which have no compatibility form. */
  private static int enclosed(int c) {
    if (c >= 0x1F150 && c <= 0x1F169) {
      return 'a' + c - 0x1F150;
    }
    if (c >= 0x1F170 && c <= 0x1F189) {
      return 'a' + c - 0x1F170;
    }
    if (c >= 0x1F1E6 && c <= 0x1F1FF) {
      return 'a' + c - 0x1F1E6;
    }
    return c;
  }

  /** In lower case, a digit in ASCII. Takes one of {@link #apart}. */
  static int plain(int c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
    int digit = Character.digit(c, 10);
    return digit >= 0 ? '0' + digit : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** The Latin letter that it looks like, with l as i; other letters in lower case. */
  static int shape(int c) {
    int latin = c < 0x80 && isWord(c) ? c : SHAPES.getOrDefault(c, c);
    return switch (plain(latin)) {
      case '0' -> 'o';
      case '1', 'l' -> 'i';
      case '2' -> 'z';
      case '3' -> 'e';
      case '4' -> 'a';
      case '5' -> 's';
      case '6', '9' -> 'g';
      case '7' -> 't';
      case '8' -> 'b';
      default -> plain(latin);
    };
  }

  /** Whether it may be written for a letter that it is not. */
  static boolean isLookAlike(int c) {
    return (c >= '0' && c <= '9') || SHAPES.containsKey(c);
  }

  private static Map<Integer, String> whole() {
    Map<Integer, String> whole = new HashMap<>();
    for (int i = 0; i < LETTERS.length; i += 2) {
      whole.put(LETTERS[i].codePointAt(0), LETTERS[i + 1]);
    }
    return whole;
  }

  private static Map<Integer, Integer> shapes() {
    Map<Integer, Integer> shapes = new HashMap<>();
    int[] pairs = LOOK_ALIKES.codePoints().toArray();
    for (int i = 0; i < pairs.length; i += 2) {
      shapes.put(pairs[i], pairs[i + 1] == '|' ? 'i' : pairs[i + 1]);
    }
    return shapes;
  }

  private Folding() {}
}
