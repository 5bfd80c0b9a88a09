package org.crossread.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameFinderTest {
  private static final NameFinder FINDER = new NameFinder();

  private static List<Mention> find(String text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Span s : SentenceSplitter.sentences(text, new Span(0, text.length()))) {
      sentences.add(new Sentence(s, 0, false));
    }
    return FINDER.find(Text.of(text), sentences);
  }

  private static String shown(String text) {
    return find(text).stream()
        .map(m ->
            m.span().of(text)
                + " = "
                + m.party().id()
                + (m.role() == Mention.Role.ACTOR ? "" : " " + m.role()))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks between Norway and Iceland failed.|Norway = NOR; Iceland = ISL",
        "They met in Oslo.|Oslo = NOR PLACE",
        "For years Oslo rejected it.|Oslo = NOR",
        "The Norwegian Foreign Ministry rejected it.|Norwegian Foreign Ministry = NOR.MFA",
        "The Ministry of Defence in Oslo rejected it.|Ministry of Defence = NOR.MOD; Oslo = NOR PLACE",
        "Norway's foreign minister rejected it.|Norway's foreign minister = NOR.MFA",
        "The Norwegian Foreign Minister Inger Solbakken left.|Norwegian = NOR MODIFIER; Inger Solbakken = P:solbaken",
        "The U.S. and the UK agreed with NATO.|U.S. = USA; UK = GBR; NATO = NATO",
        "The Kremlin spoke; Washington listened, the White House said.|Kremlin = RUS.PRES; Washington = USA; White House = USA.PRES",
        "Norwegian vessels fish there.|Norwegian = NOR MODIFIER",
        "Many Norwegians fish there.|Norwegians = NOR",
        "They spoke of the Paris Agreement again.|''",
        "The Union of Icelandic Boat Owners left.|Union of Icelandic Boat Owners = O:union of icelandic boat ovners",
        // Fields are joined within the name of a body; another body is not.
        "The Norwegian Ministry of Rivers and Energy left.|Norwegian = NOR MODIFIER; Ministry of Rivers and Energy = O:ministri of rivers and energi",
        "The Ministry of Trade and Industry left.|Ministry of Trade and Industry = O:ministri of trade and industri",
        "The Bureau of Rivers, Water and Fisheries left.|Bureau of Rivers, Water and Fisheries = O:bureau of rivers vater and fisheries",
        "The Harbour Committee on Trade and Water left.|Harbour Committee on Trade and Water = O:harbur comiti on trade and vater",
        "The Food and Water Administration left.|Food and Water Administration = O:fud and vater administration",
        "The Harbour Energy and Trade Committee left.|Harbour Energy and Trade Committee = O:harbur energi and trade comiti",
        "The Ministry of Health and Foreign Ministry left.|Ministry of Health = G:health ministry; Foreign Ministry = G:foreign ministry",
        "The Ministry of Defence and Congress left.|Ministry of Defence = G:defence ministry; Congress = USA.PARL",
        "The Department of Rivers, Trade Minister Inger Solbakken said, left.|Department of Rivers = O:department of rivers; Inger Solbakken = P:solbaken",
        "They sailed through the Skarv Strait.|Skarv Strait = L:skarv strait PLACE",
        "Reuters and the state-run TASS news agency reported it.|Reuters = REUTERS; TASS = TASS",
        "They signed the Treaty on Rising Tides in May.|''",
        "The pilot left the Northern Lantern on Monday; by then the Lantern leaked.|Northern Lantern = O:northern lantern; Lantern = O:northern lantern",
        "The crew left the Northern coast.|''",
        "It told us so.|''",
        // An office in the plural opens a list of names, and no single one.
        "She told Norwegian officials Iceland would leave.|Norwegian officials = NOR.GOV; Iceland = ISL",
        "Norwegian lawmakers Denmark had invited left.|Norwegian lawmakers = NOR.PARL; Denmark = DNK",
        "Norwegian negotiators Inger Solbakken and Ola Nord left.|Norwegian = NOR MODIFIER; Inger"
            + " Solbakken = P:solbaken; Ola Nord = O:ola nord",
        "She told Norwegian leaders Inger Solbakken left.|Norwegian leaders = NOR.GOV; Inger"
            + " Solbakken = P:solbaken",
      })
  void partiesAreFound(String text, String expected) {
    assertEquals(expected, shown(text));
  }

  @Test
  void aSurnameMeansThePersonNamedBefore() {
    List<Mention> mentions = find("Fire chief Josef Hartlinger spoke. Later Hartlinger left.");
    assertEquals(2, mentions.size());
    assertEquals("P:hartlinger", mentions.get(0).party().id());
    assertEquals(mentions.get(0).party(), mentions.get(1).party());
    assertEquals("Josef Hartlinger", mentions.get(1).party().name());
  }

  @Test
  void aLetterBeforeAnApostropheIsNoInitial() {
    List<Mention> mentions = find("Gov. Martin O’Dovan spoke. Later Martin J. Ostby left.");
    assertEquals("Martin O’Dovan", mentions.getFirst().party().name().replace('\'', '’'));
    assertEquals("Martin Ostby", mentions.getLast().party().name());
  }

  @Test
  void factionsOfAChamberAreTheirParty() {
    assertEquals(
        "House of Representatives = USA.PARL; House Republicans = GOP; Senate Democrats = DEMS",
        shown("The House of Representatives heard House Republicans and Senate Democrats."));
  }

  @Test
  void twoUnknownWordsAreAPersonWhenTheLastIsUsedAlone() {
    List<Mention> mentions = find("They met Xanthe Quill twice. At night Quill left.");
    assertEquals(List.of("P:quil", "P:quil"), mentions.stream().map(m -> m.party().id()).toList());
    assertEquals("O:xanthe quil", find("They met Xanthe Quill twice.").getFirst().party().id());
  }

  @Test
  void twoPeopleOfOneSurnameAreKeptApart() {
    List<Mention> mentions =
        find(
            "Anna Berger spoke first. Then Paul Berger spoke. At last Anna Berger left. Only Berger stayed.");
    List<String> ids = mentions.stream().map(m -> m.party().id()).toList();
    assertEquals(List.of("P:ana berger", "P:paul berger", "P:ana berger", "P:ana berger"), ids);
  }

  @Test
  void anAppositionGivesThePrincipal() {
    Party lothe =
        find("“No,” said Henrik Lothe, the Norwegian foreign minister.").getFirst().party();
    assertEquals("NOR", lothe.principal());
    assertEquals("NOR", lothe.root());
  }

  @Test
  void aBareMinistryIsTheOneNamedWithItsState() {
    List<Mention> mentions =
        find("The Icelandic Foreign Ministry wrote. Later the Foreign Ministry called.");
    assertEquals(
        List.of("ISL.MFA", "ISL.MFA"), mentions.stream().map(m -> m.party().id()).toList());
    assertEquals(
        "G:foreign ministry", find("Later the Foreign Ministry called.").getFirst().party().id());
  }

  @Test
  void spansAreExactAndApart() {
    String text = "😀 “Oslo’s foreign minister, Inger Solbakken, met Denmark’s,” Reykjavík said.";
    int end = 0;
    for (Mention m : find(text)) {
      assertTrue(m.span().start() >= end, shown(text));
      end = m.span().end();
    }
    assertTrue(shown(text).contains("Reykjavík = ISL"), shown(text));
  }

  @Test
  void anythingIsSurvived() {
    find("Aa Bb Cc Dd ".repeat(20_000));
    find("A".repeat(100_000));
    find("' ’ ' - – ".repeat(1000));
    assertEquals(List.of(), find(""));
  }

  static Stream<List<String>> states() {
    return ResourceLines.columns(NameFinder.class, "states.tsv", 5).stream();
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateIsFoundByEachForm(List<String> entry) {
    for (int column = 1; column < 5; column++) {
      for (String form : entry.get(column).split("\\|")) {
        if (!form.equals("-") && Gazetteer.shipped().witnesses(form).isEmpty()) {
          String text = "They say that the " + form + ", it seems, left.";
          List<Mention> mentions = find(text);
          assertEquals(1, mentions.size(), form + ": " + shown(text));
          assertEquals(entry.getFirst(), mentions.getFirst().party().id(), form);
        }
      }
    }
  }

  static Stream<List<String>> parties() {
    return ResourceLines.columns(NameFinder.class, "parties.tsv", 5).stream();
  }

  @ParameterizedTest
  @MethodSource("parties")
  void everyPartyIsFoundByEachForm(List<String> entry) {
    for (String form : entry.get(3).split("\\|")) {
      String text = "They say that " + form + ", it seems, left.";
      assertTrue(
          find(text).stream().anyMatch(m -> m.party().id().equals(entry.getFirst())),
          form + ": " + shown(text));
    }
  }

  private static String ids(String text) {
    return find(text).stream().map(m -> m.party().id()).collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They met Karl Lothe Jr. and Karl Lothe on Monday.|P:lothe jr,P:lothe",
        "They met Karl Lothe and Karl Lothe Jr. there. He saw Mr. Lothe too.|P:lothe,P:lothe jr,P:lothe",
        "They met Karl Lothe Jr. and Karl Lothe there. He saw Mr. Lothe too.|P:lothe jr,P:lothe,P:lothe jr",
        "They met Karl Lothe Jr. there. He saw Mr. Lothe too.|P:lothe,P:lothe",
        "They met Karl Lothe and Karl Lothe Jr. Then came Anna Lothe. He saw Mr. Lothe.|P:karl lothe",
      })
  void aSonIsToldFromHisFatherOnlyWhereBothAreNamed(String text, String ids) {
    assertTrue(ids(text).endsWith(ids), ids(text));
  }

  @Test
  void anAcronymThatAlsoStandsInsideSentencesIsANameWhereItOpensOne() {
    assertEquals("O:arp,O:arp", ids("AARP said no. They joined AARP in May."));
    assertEquals("", ids("NEWS said no. They left."));
  }

  @Test
  void anOrganIsFoundWhateverApostropheItIsWrittenWith() {
    assertEquals("NOR.PRES", ids("They say that Norway’s president’s office left."));
    assertEquals("RUS.PROS", ids("They say that Russia’s Prosecutor General’s Office left."));
  }

  static Stream<List<String>> organs() {
    return ResourceLines.columns(NameFinder.class, "organs.tsv", 4).stream();
  }

  @ParameterizedTest
  @MethodSource("organs")
  void everyOrganIsFoundBehindItsState(List<String> entry) {
    for (String phrase : (entry.get(2) + "|" + entry.get(3)).split("\\|")) {
      if (!phrase.equals("-")) {
        String text = "They say that Norway's " + phrase + " left.";
        assertEquals("NOR." + entry.getFirst(), find(text).getFirst().party().id(), phrase);
      }
    }
  }

  static Stream<List<String>> titles() {
    return ResourceLines.columns(NameFinder.class, "titles.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void everyTitleOpensAPerson(List<String> entry) {
    String text = "They say that " + entry.get(1) + " Xanthe Quill left.";
    assertTrue(shown(text).contains("Quill = P:quil"), shown(text));
  }

  static Stream<String> places() {
    return ResourceLines.of(NameFinder.class, "places.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyPlaceIsFound(String place) {
    String text = "They say that it left " + place + " at night.";
    assertTrue(
        find(text).stream().anyMatch(m -> m.party().kind() == Party.Kind.PLACE), shown(text));
  }

  static Stream<String> firstNames() {
    return ResourceLines.of(NameFinder.class, "first-names.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("firstNames")
  void everyGivenNameOpensAPerson(String name) {
    String text = "They say that " + name + " Quillfeather left.";
    assertTrue(shown(text).contains("P:quilfeather"), shown(text));
  }

  static Stream<String> roles() {
    return ResourceLines.of(NameFinder.class, "roles.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyRoleIsFollowedByAPerson(String role) {
    String text = "They say that " + role + " Xanthe Quill left.";
    assertTrue(shown(text).contains("P:quil"), shown(text));
  }

  static Stream<String> prepositions() {
    return ResourceLines.of(NameFinder.class, "place-prepositions.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("prepositions")
  void everyPlacePrepositionMakesAPlace(String word) {
    assertEquals("Norway = NOR PLACE", shown("They stood " + word + " Norway all night."));
  }

  static Stream<List<String>> heads() {
    return ResourceLines.columns(NameFinder.class, "heads.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("heads")
  void everyHeadSaysWhatIsNamed(List<String> entry) {
    String text = "They say that the Quillfeather " + entry.get(1) + " fell.";
    String prefix = shown(text).replaceAll(".* = ", "");
    switch (entry.getFirst()) {
      case "NONE" -> assertEquals("", prefix);
      case "PLACE" -> assertTrue(prefix.startsWith("L:") || prefix.startsWith("O:"), prefix);
      default -> assertTrue(prefix.startsWith("O:"), prefix);
    }
  }

  static Stream<List<String>> ambiguous() {
    return ResourceLines.columns(NameFinder.class, "ambiguous.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("ambiguous")
  void anAmbiguousNameNeedsItsWitness(List<String> entry) {
    String text = "They say that " + entry.getFirst() + ", it seems, left.";
    assertTrue(
        find(text).stream().noneMatch(m -> m.party().kind() == Party.Kind.STATE), shown(text));
  }

  static Stream<String> notNames() {
    return ResourceLines.of(NameFinder.class, "not-names.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("notNames")
  void wordsThatNameNoPartyAreLeftOut(String word) {
    assertEquals("", shown("They say that " + word + ", it seems, left."));
  }

  static Stream<String> fields() {
    return ResourceLines.of(NameFinder.class, "fields.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsJoinedWithinABodysName(String field) {
    String name = "Ministry of Rivers and " + field;
    assertEquals(
        name + " = O:" + SpellingKey.of(name), shown("They say that the " + name + " knew it."));
    assertEquals(
        "Ministry of Rivers = O:" + SpellingKey.of("Ministry of Rivers"),
        shown(
            "They say that the Ministry of Rivers and "
                + field.toLowerCase(Locale.ROOT)
                + " grew."));
  }

  static Stream<String> qualifiers() {
    return ResourceLines.of(NameFinder.class, "qualifiers.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("qualifiers")
  void aQualifierOpensALongerNameBehindTheArticle(String word) {
    String name = word + " Plover";
    assertEquals(
        name + " = O:" + SpellingKey.of(name), shown("They say that the " + name + " leaked."));
    assertEquals("", shown("They say that the " + word + " ship leaked."));
  }

  private static String hinted(String text, String word, Party.Kind kind) {
    Sentence sentence = new Sentence(new Span(0, text.length()), 0, false);
    int at = text.indexOf(word);
    List<Hint> hints = List.of(new Hint(new Span(at, at + word.length()), kind));
    return FINDER.find(Text.of(text), List.of(sentence), hints).stream()
        .map(m -> m.span().of(text) + " = " + m.party().id())
        .collect(Collectors.joining("; "));
  }

  @Test
  void aFirstWordIsShortForAnOrganisationOnlyWhereAHintCallsItOne() {
    String text = "Ostrel denied it, as they heard from the Ostrel Shipping Holdings.";
    String whole = "Ostrel Shipping Holdings = O:ostrel shiping holdings";
    assertEquals(
        "Ostrel = O:ostrel shiping holdings; " + whole,
        hinted(text, "Ostrel", Party.Kind.ORGANISATION));
    assertEquals(whole, hinted(text, "Ostrel", Party.Kind.PLACE));
  }

  @Test
  void aHintCorrectsAPersonThatOnlyAReportingVerbMakesOne() {
    String text = "The owner said Ostrel Lines would wait.";
    assertEquals("Ostrel Lines = P:lines", hinted(text, "owner", Party.Kind.ORGANISATION));
    assertEquals(
        "Ostrel Lines = O:ostrel lines", hinted(text, "Ostrel Lines", Party.Kind.ORGANISATION));
  }

  static Stream<String> auxiliaries() {
    return ResourceLines.of(NameFinder.class, "auxiliaries.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("auxiliaries")
  void aNameThatStandsAsAThingWouldIsNoPersonWhateverTheHint(String verb) {
    assertEquals(
        "Ostrel = O:ostrel",
        hinted("They heard that the Ostrel " + verb + " late.", "Ostrel", Party.Kind.PERSON));
    for (String person :
        List.of("They heard that Ostrel " + verb + " late.", "They saw the Ostrel camp late.")) {
      assertEquals("Ostrel = P:ostrel", hinted(person, "Ostrel", Party.Kind.PERSON), person);
    }
  }
}
