package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossread.name.Mention;
import org.crossread.name.NameFinder;
import org.crossread.name.Party;
import org.crossread.statement.SpeakerResolver.Inherits;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerResolverTest {
  private final NameFinder names = new NameFinder();

  /**
   * Whom the sources in {@code [brackets]} mean, in text order, parted by commas; {@code [*} marks
   * a statement that inherits from the opening of its sentence, {@code [>} one from its subject.
   */
  private String speakers(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> sources = new ArrayList<>();
    List<Inherits> inherits = new ArrayList<>();
    int start = 0;
    for (char c : marked.toCharArray()) {
      if (c == '[') {
        start = text.length();
        inherits.add(Inherits.NOTHING);
      } else if (c == '*' || c == '>') {
        inherits.set(inherits.size() - 1, c == '*' ? Inherits.OPENING : Inherits.SUBJECT);
      } else if (c == ']') {
        sources.add(new Span(start, text.length()));
      } else {
        text.append(c == '¶' ? '\n' : c);
      }
    }
    String plain = text.toString();
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    int paragraph = 0;
    for (String p : plain.split("\n", -1)) {
      for (Span s : SentenceSplitter.sentences(plain, new Span(from, from + p.length()))) {
        sentences.add(new Sentence(s, paragraph, false));
      }
      paragraph++;
      from += p.length() + 1;
    }
    List<Mention> mentions = names.find(Text.of(plain), sentences);
    SpeakerResolver resolver = new SpeakerResolver(plain, sentences, mentions);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Span source = sources.get(i);
      int in = (int) plain.substring(0, source.start()).chars().filter(c -> c == '\n').count();
      Party party =
          resolver.speaker(
              inherits.get(i) == Inherits.NOTHING ? source : null,
              in,
              source.start(),
              inherits.get(i));
      ids.add(party == null ? "open" : party.id());
    }
    return String.join(",", ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sen. Ann Berg came. [The senator] said no.|P:berg",
        "Ann Berg, the mayor of Arnwick, came. [The mayor] said no.|P:berg",
        "Ann Berg, 41, Democrat of Ohio, came. [The Ohio Democrat] said no.|P:berg",
        "Rep. Ann Berg, R-Tex., came. [The Texas Republican] said no.|P:berg",
        "The club’s treasurer and director, Ann Berg, came. [The director] said no.|P:berg",
        "Rep. Ann Berg came. [The lawmaker] said no.|P:berg",
        "Sen. Ann Berg and Gov. Karl Lothe came. [The governor] said no.|P:lothe",
        "Mayor Ann Berg met Lothe attorney Karl Ness. [Lothe’s attorney] said no.|P:nes",
      })
  void aRoleNounMeansWhoWasIntroducedSo(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Karl Ness, Mr. Lothe’s lawyer, came. Anna Berg left. [Mr. Lothe’s lawyer] said no.|P:nes",
        "[Mr. Lothe’s lawyer] said no.¶Karl Ness, Mr. Lothe’s lawyer, came.|P:nes",
        "[The lawyer] said no.¶Karl Ness, Mr. Lothe’s lawyer, came.|G:lawyer",
        "Sen. Ann Berg came. [The senator this morning] said no.|P:berg",
      })
  void aRoleThatHoldsANameMeansItsBearerWhereverHeIsIntroduced(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Ann Berg] said no. “Never,” [the Ohio governor] added.|P:berg,P:berg",
        "[Ann Berg] said no. “Never,” [the spokeswoman] added.|P:berg,G:spokeswoman",
        "[Ann Berg] said no. [Karl Ness] said yes. [The governor] left.|P:berg,P:nes,G:governor",
        "[Ann Berg] said no to Gov. Lu Holt. [The governor] said yes.|P:berg,P:holt",
        "Ann Berg came. [The governor] said no.|G:governor",
      })
  void anOfficeThatNobodyWasSaidToHaveIsTheOnePersonsWhoSpoke(String text, String ids) {
    assertEquals(ids, speakers(text));
  }

  static Stream<String> variedOffices() {
    return ResourceLines.of(SpeakerResolver.class, "varied-offices.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("variedOffices")
  void everyVariedOfficeIsSuchAnOffice(String office) {
    assertEquals(
        "P:berg,P:berg", speakers("[Ann Berg] said no. “Never,” [the " + office + "] said."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway’s Foreign Ministry met Iceland’s Energy Ministry. [The ministry] said no.|open",
        "Norway’s Foreign Ministry left. Iceland’s Energy Ministry came. [The ministry] said no.|ISL.ENE",
        "Norway’s Foreign Ministry met Iceland’s Energy Ministry. [The energy ministry] said no.|ISL.ENE",
        "The Harbour Board met the Fish Union. [The group] said no.|open",
      })
  void aNounThatTwoNamesNearbyEndWithStaysOpen(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Norway’s fishermen] said no.|G:norway s fishermen",
        "[Russia’s Prosecutor General’s Office] said no.|RUS.PROS",
        "[Norway’s Harbour Directorate] said no.|O:harbur directorate",
        "[Norway] said no.|NOR",
      })
  void aStateIsNotWhomItPossesses(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Liberal groups, which said so|Liberal groups",
        "Mr. Berg’s campaign|Mr. Berg’s campaign",
        "the two skippers, one of them wet,|two skippers",
        "civil rights, women’s and consumer groups|civil rights, women’s and consumer groups",
        "Liberals  of Rill|Liberals of Rill",
      })
  void aGroupIsShownByItsOwnWordsUpToItsClauses(String source, String shown) {
    Party group = GroupName.of(source, new Span(0, source.length()));
    assertEquals(shown, group == null ? "" : group.name());
  }

  static Stream<String> issuing() {
    return ResourceLines.of(Issuers.class, "issues.txt").stream()
        .flatMap(line -> Stream.of(line.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("issuing")
  void everyIssuingVerbMakesItsSubjectTheIssuer(String verb) {
    assertEquals("ISL", speakers("Iceland " + verb + " a letter.¶[The letter] warned of it."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iceland got a letter.¶[The letter] warned of it.|open",
        "Iceland waits as the indictment is read.¶[The indictment] warned of it.|open",
        "Karl Ness, the governor, came.¶[The governor’s report] warned of it.|P:nes",
        "Iceland said in a letter that it would wait.¶[The letter] warned of it.|ISL",
      })
  void aPaperThatNobodyIsSaidToIssueStaysOpen(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @Test
  void aPaperIsWhoseItSaysThatSentItAndNotWhoIsNamedInIt() {
    assertEquals(
        "ISL.MFA,ISL.MFA",
        speakers(
            "It came in a note that the Icelandic Foreign Ministry handed to Norway's ambassador.\n"
                + "\"If the Norwegian side waits, ports close,\" said [the note].\n"
                + "[The note] demands more."));
  }

  @Test
  void aRoleThatTwoPeopleBearStaysOpen() {
    assertEquals("open", speakers("Sen. Ann Berg met Sen. Karl Lothe. [The senator] said no."));
  }

  @Test
  void whatElseWasSaidOfThemTellsTwoBearersApart() {
    assertEquals(
        "P:lothe",
        speakers("Sen. Ann Berg of Ohio met Sen. Karl Lothe of Utah. [The Utah senator] said no."));
  }

  @Test
  void anOfficeMeansWhoHoldsItBeforeWhoHeldIt() {
    String text = "President Ann Berg praised former President Karl Lothe. ";
    assertEquals("P:berg", speakers(text + "[The president] said no."));
    assertEquals("P:lothe", speakers(text + "[The former president] said no."));
  }

  @Test
  void aSenatorOfAnotherStateIsNotTheOneWhoWasNamed() {
    assertEquals(
        "G:utah senat", speakers("Sen. Ann Berg of Ohio came. [The Utah senator] said no."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[A spokesman for Mayor Ann Berg] said no.|G:spokesman for mayor ann berg",
        "Ann Berg came. [A Berg campaign aide] said no.|G:berg campaign aid",
        "Ann Berg came. [Berg’s lawyer] said no.|G:berg s lawyer",
        "Ann Berg came. [The lawyer for Ms. Berg, Karl Ness,] said no.|P:nes",
        "[Some members of the UN] said no.|G:member of the un",
      })
  void whoIsServedIsNotTheSpeaker(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mr. Berg met Mrs. Ness. “No,” [he] said.|P:berg",
        "Anna Berg met Karl Ness. “No,” [she] said.|P:berg",
        "Lu Berg, a businesswoman, met Karl Ness. “No,” [she] said.|P:berg",
        "Karl Ness came with his wife, Lu. “No,” [he] said.|P:nes",
        "[Mr. Berg] said yes to Mr. Ness. “No,” [he] said.|P:berg,P:berg",
        "Mr. Berg came. “Karl Ness is late,” [he] said.|P:berg",
        "Mr. Berg came.¶It rained.¶It was late.¶“No,” [he] said.|open",
        "Mr. Berg met Mr. Ness. “No,” [he] said.|open",
        "Mrs. Berg came. “No,” [he] said.|open",
      })
  void aPronounGoesToTheNearestWhoAgrees(String text, String ids) {
    assertEquals(ids, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[Two skippers] said no. [They] said so twice.|G:two skipper,G:two skipper",
        "[A skipper] said no. [They] said so twice.|G:skipper,open",
        "[Iceland] warned Norway. Denmark came. [It] said so twice.|ISL,DNK",
        "Iceland and Norway came. [It] said no.|open",
        "Iceland spoke to Denmark and Norway. [It] said no.|ISL",
        "Republicans came. [They] said no.|GOP",
      })
  void manyAreNeverOneAndTwoStatesNeverMerge(String text, String ids) {
    assertEquals(ids, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann Berg, [who] says no, left.|P:berg",
        "Ann Berg, Democrat of Ohio, [who] says no, left.|P:berg",
        "There are skippers [who] say no.|G:skipper",
        "It was the time [who] knows.|open",
      })
  void aRelativePronounGoesOnFromWhatStandsBefore(String text, String ids) {
    assertEquals(ids, speakers(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[A study by the Harbour Institute] found it.|O:harbur institute",
        "Iceland sent Norway a letter.¶[The letter] warned of it.|ISL",
        "Norway got a letter by Iceland.¶Denmark filed a complaint.¶[The complaint] warned.|DNK",
        "Iceland came. [An earlier version of this article] said no.|open",
        "[The Washington Post] said no.|WP",
      })
  void aPaperSpeaksForWhoBroughtItUp(String text, String id) {
    assertEquals(id, speakers(text));
  }

  @Test
  void theCommitteeIsTheOneNamedSo() {
    assertEquals(
        speakers("The [Harbour Committee] met."),
        speakers("The Harbour Committee met. [The committee] said no."));
  }

  @Test
  void aVerbBehindAnAsideHasTheNameThatOpensItsSentence() {
    assertEquals("P:berg", speakers("Ann Berg, late as ever, [*]said no."));
    assertEquals("open", speakers("After Ann Berg came, the crew, wet, [*]said no."));
  }

  @Test
  void aParticipleHasThePronounThatOpensItsSentence() {
    assertEquals("P:berg", speakers("Ms. Berg came. She left, [>]telling them no."));
  }

  static Stream<List<String>> roleWords() {
    return ResourceLines.columns(Appositions.class, "role-words.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("roleWords")
  void everyRoleWordMakesItsBearerTheRoles(List<String> entry) {
    for (String role : entry.get(1).split("\\|")) {
      assertTrue(Appositions.rolesOf(entry.get(0)).contains(role), role);
    }
  }

  static Stream<List<String>> regions() {
    return ResourceLines.columns(Appositions.class, "regions.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void everyRegionIsTheHomeOfWhoBearsItsShortForm(List<String> entry) {
    for (String form : entry.get(1).split("\\|")) {
      String text =
          "Sen. Ann Berg (D-" + form + ") came. [The " + entry.get(0) + " Democrat] left.";
      assertEquals("P:berg", speakers(text), text);
    }
  }

  static Stream<List<String>> genericHeads() {
    return ResourceLines.columns(HeadMatch.class, "generic-heads.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("genericHeads")
  void everyGenericNounMeansTheOrganisationBefore(List<String> entry) {
    String party =
        entry.get(1).contains("ORGANISATION")
            ? "Amnesty International"
            : entry.get(1).contains("AGENCY") ? "Reuters" : "The FBI";
    String[] ids = speakers("[" + party + "] came.¶[The " + entry.get(0) + "] said no.").split(",");
    assertEquals(ids[0], ids[1]);
  }

  @Test
  void aPaperInTheNameOfAPartyIsNoFault() {
    String text = "In spring the delegates of Lund approved a Harbour Report, the report said.";
    int name = text.indexOf("Harbour Report");
    int source = text.indexOf("the report");
    Party party = new Party("ORG", "Harbour Report", Party.Kind.ORGANISATION, null);
    SpeakerResolver resolver =
        new SpeakerResolver(
            text,
            List.of(new Sentence(new Span(0, text.length()), 0, false)),
            List.of(
                new Mention(
                    new Span(name, name + "Harbour Report".length()), party, Mention.Role.ACTOR)));
    Span words = new Span(source, source + "the report".length());
    assertEquals(null, resolver.speaker(words, 0, source, Inherits.NOTHING));
  }
}
