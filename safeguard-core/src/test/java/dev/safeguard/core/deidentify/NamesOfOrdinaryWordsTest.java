package dev.safeguard.core.deidentify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.safeguard.api.text.DeidentifiedText.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names made of ordinary words, on no list; what goes is in brackets, and nothing else does. */
class NamesOfOrdinaryWordsTest {
  private final Explained explained = new Explained();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Patience] denies any self-harm.",
        "[Will] Baba rang on Monday.",
        "Will Dad ring on Monday?",
        "[Mark] late again, no coat.",
        "[Sunday] sat alone, then [Sunday] cried.",
        "Seen again on Sunday, and the Sunday before.",
        "Club runs Saturday and Sunday.",
        "Shouted at by [Summer Dixon] in the corridor.",
        "Letter to [Chloe Winter] about the winter term.",
        "I saw [Mai Linh] and [An] in the hall. [An] was tearful, and [An]'s aunt came.",
        "Parents of [Hung Do] attended.",
        "He said that he was Not going.",
        "Spoke To Mum About The Bruise.",
        "They asked [Faith] to stay. [Faith] refused.",
        "Drew a house with bars.",
        "I said I'd ring, and that I've no credit. I'm sorry.",
        "[Holly] and [Ferdinand] told their teacher.",
        "Mrs [Da Costa] and [Rui Da Silva] came. His da did not.",
        "The Dr's letter came.",
        "Miss [Little] kept the picture. A copy went to Dr [Nurse].",
        "The Deputy Head was told.",
        "EWO [Declan Early] is to call. [Tom] has an Early Help plan.",
        "A form is needed, I think. [Will]",
        "He told us that he will.",
      })
  void ofPeople(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "told [will] at break and he will ring.",
        "Dislikes: contact, fish, mr [stamp] and wet socks",
        "she will miss tomorrow's trip",
        "will ring mum, may need a review.",
        "a social worker called [april] rang",
        "seen near [kirkgate market] with [jaydens] brother",
        "works for [starline cars] most nights",
        "mum is at [kirkwood care home] until six",
        "SEEN IN [HYDE PARK] WITH HIS BROTHER",
        "MR [D. BAKER] HELPS WITH READING",
        "RANG MUM ON [07700 900346] TWICE",
        "he goes to [tarrowby junior school] now",
        "she trains at [tarrowby boxing club] on fridays",
        "told the dsl and the lado at once",
        "cut himself in the sewing room",
        "followed into [tinkers wood] by two lads",
        "waited by the school gate and in the main hall",
        "got off the bus at [splash point] with two lads",
        "walked past the [gallows] and on to school",
        "SHE WORKS AT [WHISPERING COYOTE INN] AT WEEKENDS",
        "mum says [pinnacle roofing] sent a man",
        "was at football training, then at lunch with the others",
        "came from the bathroom upset, waited near the front door",
        "Again. [tegan w] & [tegan h] both say it. [kofi b] not in, [dev] w mum.",
      })
  void withoutCapitals(String marked) {
    check(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Referred to [Hillside Family Hub] today.",
        "His nursery ([Acorn] & [Oak Day Nursery]) rang.",
        "A van of [Hathaway and Sons] waited.",
        "Met at [the corner of Dalbraut 99 and Frederikke Road].",
        "Parcel for [Kirkjubraut 38], [300 Akranes].",
        "She was found by [Science 3] during lunch.",
        "Marks: Science 3, Maths 4.",
        "Seen at [Home Farm], [Back Lane].",
        "Living at [3 The Maltings].",
        "Moved from [Our Lady of Lourdes] in May.",
        "Warm bank at [All Hallows].",
        "Home: [Maisonette 6], [Grove Rise], [S20 5EH].",
        "An X-ray, a T-shirt and an e-mail.",
        "Child A hit child B in week B.",
        "Slept in [the Rainbow Room] while the class read.",
        "Met at the [Rainbow Garden] after school.",
        "Works at [Fernando's], and sleeps there.",
        "The windows of [Fernando]'s car were broken.",
        "Jackets came from [Wings of Hope] and [Church of the Redeemer].",
        "Seen by the [Heron roundabout] and on the [Speedwell estate].",
        "A train from [Wexcombe-on-Sea] was late.",
        "Plays for [2nd Wexcombe Scouts] and the [Wexcombe Lions].",
        "Drove past [308 N. Juniper Ave] at noon.",
        "He works at [Education Matters] now.",
        "Seen in the corridor outside [room B12] at break.",
        "Class: [5 Fitzroy]. She is in 2nd grade, [2-Hendricks].",
        "Walked along [Route 9] in the dark.",
        "Hit outside [The Fox and Duck].",
        "A pastor of [Mountain of Fire Chapel] rang.",
        "[Lantern Family Centre] cannot offer a place.",
        "They took the [number 36 bus] home.",
        "He went over to [Half Moon] to smoke, and was seen by [Missing Link].",
        "Referred to [Early Birds Family Centre], with [Airedale Children's Therapies].",
        "[Ollie Christmas] moved from [5 Hepworth] to [Year 2 Hedgehogs].",
        "Fostered by [Ken de la Haye].",
        "the mum is [jordon beadle]'s aunt, ring her",
        "His account is [m1llie.rates] on it.",
        "Police have it as [CAD 2291] and log [1147 of 03/10].",
        "Filed as ref [LADO/0098], see also [lado/25/077].",
      })
  void ofPlacesAndCases(String marked) {
    check(marked);
  }

  private void check(String marked) {
    String text = marked.replace("[", "").replace("]", "");
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (Span span : explained.spans(text)) {
      shown.append(text, from, span.start()).append('[');
      shown.append(text, span.start(), span.end()).append(']');
      from = span.end();
    }
    assertEquals(marked, shown.append(text.substring(from)).toString());
  }
}
