package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that identify nobody stay, and dates and rare ages that look like them go. */
class FiguresTest {
  private final Explained explained = new Explained();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left at 12.30 and was back by 12.03 today.",
        "He got 6/7 marks, then 7/10 and 18/25.",
        "She ate 1/2 of it and needs 24/7 care.",
        "It cost 50p, £340, £2,300 or £10-£20.",
        "He was in Y7, then P5, KS2 and Year 7/8.",
        "She was sick 3x, and x2 at home.",
        "The ratio is 2:1, with 1:1 support, 50/50.",
        "It took 10-15 minutes, 5-6 times, in a 9-5 job.",
        "In 2019/20 and 2023-24 he was here.",
        "He came at 9-10am, 15:22, 1.40pm and 9.30-10.15.",
        "The attendance is 92.5%, or 93%.",
        "It is 3.5 hours, 4cm, 10mg and 100m away.",
        "He is 13 years old, his sister is a 12-year-old, 15yo.",
        "She is aged 89, and was told on the 22nd.",
        "He had 2000 words to write, and 1,200 pupils to tell.",
        "For post-16 and under-16s there is 11-plus.",
        "There were 116 children, 999 of 101.",
        "It is on page 12 of 14, step 3/4."
      })
  void whatIdentifiesNobodyStays(String text) {
    assertEquals(text, explained.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 3/9|3/9",
        "absent 16/10|16/10",
        "on 7/10|7/10",
        "on 03.09.|03.09",
        "was 28.03|28.03",
        "3 Sept|3 Sept",
        "Sept 3rd|Sept 3rd",
        "2026-03-02T11:15Z|2026-03-02T11:15Z",
        "Mon 3rd March|3rd March",
        "14-Mar-12|14-Mar-12",
        "14 / 03 / 2012|14 / 03 / 2012",
        "14 03 2012|14 03 2012",
        "20120314|20120314",
        "March 2025|March 2025",
        "Sept '23|Sept '23",
        "in 2014|2014",
        "since 2019|2019",
        "2014-2016|2014-2016",
        "the third of March|third of March",
        "the twenty-first of May|twenty-first of May"
      })
  void aDateGoes(String written, String date) {
    String shown = explained.of("It was " + written + " then.");
    assertTrue(shown.contains("<" + date + "|date>"), shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DOB 14/03/2012|14/03/2012",
        "DOB 14 March 12|14 March 12",
        "born in 2012|2012",
        "date of birth (1 January 2010)|1 January 2010",
        "d.o.b. 3.3.12|3.3.12"
      })
  void aDateOfBirthIsOne(String written, String date) {
    String shown = explained.of("It was " + written + " then.");
    assertTrue(shown.contains("<" + date + "|date_of_birth>"), shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aged 93|93",
        "93 years old|93 years old",
        "93yo|93yo",
        "her nan (94)|94",
        "age 104|104",
        "ninety-three years old|ninety-three"
      })
  void anAgeThatFewReachGoes(String written, String age) {
    String shown = explained.of("She is " + written + " now.");
    assertTrue(shown.contains("<" + age + "|age>"), shown);
  }
}
