package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import org.crossread.claim.Difference;
import org.crossread.claim.Difference.Certainty;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.lineage.Lineage;
import org.crossread.name.Party;
import org.crossread.statement.Statement;

/** Invented reports of an invented quarrel about a strait, compared by hand. */
final class Stories {
  private static final Party KESTRIA =
      new Party("KES.MFA", "Kestria: Foreign Ministry", Party.Kind.ORGAN, "KES");
  private static final Party ORVANIA = new Party("ORV", "Orvania", Party.Kind.STATE, null);
  private static final Party HOLM = new Party("P:holm", "Edvard Holm", Party.Kind.PERSON, "ORV");
  private static final Party NORTH = new Party("NORTH", "Agency North", Party.Kind.AGENCY, null);

  private Stories() {}

  /** Two reports with all ten kinds of difference. */
  static View two() {
    Draft d = new Draft();
    post(d);
    wire(d);
    pair(d, false);
    return d.view();
  }

  /** The same two, an edited copy of the second, a page that was not read and a repeated file. */
  static View three() {
    Draft d = new Draft();
    post(d);
    d.notRead(
        "reports/island-news.html",
        "the page holds no article text",
        "save the page of the article itself, or copy its text into a .txt file");
    wire(d);
    reprint(d);
    d.again("A", "copies/post.txt");
    pair(d, true);
    together(d);
    return d.view();
  }

  /** Nine reports, of which one is a copy and one tells of something else. */
  static View nine() {
    Draft d = new Draft();
    post(d);
    wire(d);
    reprint(d);
    more(d);
    d.notRead("reports/tenth.bin", "not text: it holds NUL bytes", "give a text or HTML file");
    together(d);
    List<Passage> letters = new ArrayList<>();
    letters.add(d.at("A", "handed over a 14-page letter"));
    letters.add(d.at("B", "a thirteen-page letter was delivered"));
    letters.add(d.at("C", "a thirteen-page letter was delivered"));
    for (String name : List.of("D", "E", "F", "G")) {
      letters.add(d.at(name, "delivered a thirteen-page letter"));
    }
    letters.add(d.at("I", "sent a letter of 14 pages"));
    List<Difference> differences = new ArrayList<>();
    List<Passage> fourteen = List.of(d.at("A", "14-page"), d.at("I", "14 pages"));
    List<Passage> thirteen = new ArrayList<>();
    for (String name : List.of("B", "C", "D", "E", "F", "G")) {
      thirteen.add(d.at(name, "thirteen-page"));
    }
    for (Passage x : fourteen) {
      for (Passage y : thirteen) {
        Passage left = x.compareTo(y) < 0 ? x : y;
        Passage right = x.compareTo(y) < 0 ? y : x;
        differences.add(
            new Difference.Number(left, right, "14 and 13 count pages", Certainty.CERTAIN));
      }
    }
    d.claim(
        7,
        List.of(
            d.reading("14 page", letters.getFirst(), letters.getLast()),
            d.reading("13 page", letters.subList(1, 7).toArray(Passage[]::new))),
        differences.toArray(Difference[]::new));
    d.claim(
        4,
        List.of(
            d.reading(
                "",
                d.at("D", "Grain prices rose by four percent"),
                d.at("E", "The price of grain went up 4 percent"),
                d.at("F", "Grain prices rose by four percent"),
                d.at("I", "wheat cost four percent more"))));
    for (String name : List.of("D", "E", "F", "G")) {
      d.only(d.at(name, "A note of outlet " + name + " that nobody else has"), null);
    }
    return d.view();
  }

  /** Reports whose words try to break out of the page or the terminal. */
  static View hostile() {
    Draft d = new Draft();
    d.article(
        "A",
        "a\"><script>alert(1)</script>.txt",
        "<b>Outlet</b> \u001B]0;title\u0007",
        "2031-03-12",
        "</title><script>alert(2)</script> \u202Edesrever",
        "=HYPERLINK(\"http://example.org\") \u001B[31mred\u001B[0m \u009B2J & 'quoted'"
            + " <img src=x onerror=alert(3)> 12 ships\uD800 left.",
        "boilerplate: ${7*7} {{7*7}} <!-- --> <![CDATA[ ]]> \u0000 end");
    d.article(
        "B",
        "b.html",
        null,
        null,
        "Thirteen ships \u2066left\u2069",
        "-2+3 ships, thirteen of them, left; " + "x".repeat(300) + " end");
    d.claim(
        2,
        List.of(
            d.reading("<i>", d.at("A", "<img src=x onerror=alert(3)> 12 ships\uD800 left.")),
            d.reading("\u001B[2J", d.at("B", "-2+3 ships, thirteen of them, left"))),
        ordered(
            Difference.Number::new,
            d.at("A", "12 ships"),
            d.at("B", "thirteen"),
            "<script>alert(4)</script> \u001B[5m",
            Certainty.CERTAIN));
    d.only(d.at("A", "=HYPERLINK(\"http://example.org\") \u001B[31mred\u001B[0m \u009B2J"), null);
    d.only(d.at("B", "x".repeat(300)), d.at("A", "\u202Edesrever"));
    d.notRead("\u001B[2J<script>.pdf", "<b>reason</b>", "'\"><b>remedy</b>");
    return d.view();
  }

  /** Two reports without a common claim. */
  static View nothingShared() {
    Draft d = new Draft();
    wire(d);
    d.article("H", "h.txt", "Garden Weekly", null, "How to prune a pear tree", "Cut in winter.");
    return d.view();
  }

  /** Passages that overlap, hold each other, and run over the end of a paragraph. */
  static View tangled() {
    Draft d = new Draft();
    d.article("A", "a.txt", "One", null, "Head", "one two three four five six", "seven eight");
    d.article("B", "b.txt", "Two", null, "Head", "one two three four five six", "seven eight");
    d.claim(2, List.of(d.reading("", d.at("A", "one two three"), d.at("B", "one two three"))));
    d.claim(2, List.of(d.reading("", d.at("A", "two three four"), d.at("B", "two three four"))));
    d.claim(2, List.of(d.reading("", d.at("A", "three four five"), d.at("B", "three"))));
    d.claim(
        2, List.of(d.reading("", d.at("A", "six\n\nseven"), d.at("B", "five six\n\nseven eight"))));
    d.only(d.at("A", "four five six\n\nseven eight"), null);
    return d.view();
  }

  /** Articles of many words with a claim for every sentence. */
  static View many(int articles, int words) {
    Draft d = new Draft();
    for (int a = 0; a < articles; a++) {
      List<String> lines = new ArrayList<>();
      for (int w = 0; w < words; w += 10) {
        lines.add("In part " + w + " the envoy of town " + a + " said nothing new.");
      }
      d.article("A" + a, a + ".txt", "Outlet " + a, null, "Title", lines.toArray(String[]::new));
    }
    for (int w = 0; w < words; w += 10) {
      List<Passage> passages = new ArrayList<>();
      for (int a = 0; a < articles; a++) {
        passages.add(
            d.at("A" + a, "In part " + w + " the envoy of town " + a + " said nothing new"));
      }
      d.claim(articles, List.of(d.reading("", passages.toArray(Passage[]::new))));
    }
    return d.view();
  }

  private static void post(Draft d) {
    d.article(
        "A",
        "reports/post.txt",
        "The Meridian Post",
        "2031-03-12",
        "Kestria answers Orvania's offer and threatens to close the strait",
        "Kestrian envoys on Tuesday handed over a 14-page letter to Orvanian officials in Port"
            + " Sable, the Foreign Ministry said.",
        "“We will close the strait to every grain ship,” the letter said, according to text"
            + " published by Agency North. Talks will resume if the fleet leaves, the ministry"
            + " added.",
        "Minister Edvard Holm welcomed the Kestrian offer of joint pilots. He confirmed that two"
            + " patrol boats had left the harbour 🚢.",
        "Insurers have doubled their premiums for the passage since January.",
        "About 40 ships wait north of the strait.",
        "credit: Agency North contributed reporting.",
        "boilerplate: Support independent journalism in the strait. Give five crowns a month.");
  }

  private static void wire(Draft d) {
    d.article(
        "B",
        "reports/wire.html",
        "港湾 Harbour Wire",
        null,
        "No ship will pass, Kestria tells Orvania",
        "On Wednesday a thirteen-page letter was delivered to Orvanian ambassador Ilse Varn in Port"
            + " Marrow.",
        "“We shall shut the strait for all grain ships,” Agency North quoted the letter as"
            + " saying. Talks may resume.",
        "Orvania's minister Edward Holm dismissed the offer of joint pilots. He denied that two"
            + " patrol boats had left the harbour.",
        "Fishermen of the northern islands blocked a pier with nets, shouting “السلام أولاً”.",
        "About 40 ships wait north of the strait.",
        "caption: The pier of Port Marrow, seen from the old light.");
  }

  private static void reprint(Draft d) {
    d.article(
        "C",
        "reports/reprint.txt",
        null,
        "2031-03-13",
        "Kestria: no ship will pass",
        "On Wednesday a thirteen-page letter was delivered to Orvanian ambassador Ilse Varn in Port"
            + " Marrow.",
        "“We shall shut the strait for all grain ships,” Agency North quoted the letter as"
            + " saying.",
        "About 40 ships wait north of the strait.");
    d.copy(
        "B",
        "C",
        Lineage.Extent.EDITED,
        "3 of 4 paragraphs are the same words; C is dated later",
        "On Wednesday a thirteen-page letter was delivered to Orvanian ambassador Ilse Varn in Port"
            + " Marrow.",
        "About 40 ships wait north of the strait.");
  }

  /** Claims of the first two, to which the reprint of the second can add its copied words. */
  private static void pair(Draft d, boolean reprint) {
    String delivered =
        "a thirteen-page letter was delivered to Orvanian ambassador Ilse Varn in Port Marrow";
    String shut = "We shall shut the strait for all grain ships";
    d.claim(
        2,
        List.of(
            d.reading("14 page", d.at("A", "handed over a 14-page letter to Orvanian officials")),
            d.reading("13 page", copied(d, reprint, delivered))),
        number(d.at("A", "14-page"), d.at("B", "thirteen-page")),
        date(d.at("A", "Tuesday"), d.at("B", "Wednesday")),
        place(d.at("A", "Port Sable"), d.at("B", "in Port Marrow")),
        detail(d.at("A", "Orvanian officials"), d.at("B", "Orvanian ambassador Ilse Varn")));
    d.claim(
        2,
        List.of(
            d.reading("close", d.at("A", "We will close the strait to every grain ship")),
            d.reading("shut", copied(d, reprint, shut))),
        who(d.at("A", "the Foreign Ministry"), d.at("B", "the letter as")),
        quote(d.at("A", "We will close the strait to every grain ship"), d.at("B", shut)));
    d.claim(
        2,
        List.of(
            d.reading("will", d.at("A", "Talks will resume if the fleet leaves")),
            d.reading("may", d.at("B", "Talks may resume"))),
        modality(d.at("A", "if the fleet leaves"), d.at("B", "may")));
    d.claim(
        2,
        List.of(
            d.reading(
                "welcomed",
                d.at("A", "Minister Edvard Holm welcomed the Kestrian offer of joint pilots")),
            d.reading(
                "dismissed",
                d.at("B", "Orvania's minister Edward Holm dismissed the offer of joint pilots"))),
        name(d.at("A", "Edvard Holm"), d.at("B", "Edward Holm")),
        stance(d.at("A", "welcomed"), d.at("B", "dismissed")));
    d.claim(
        2,
        List.of(
            d.reading(
                "confirmed", d.at("A", "confirmed that two patrol boats had left the harbour")),
            d.reading("denied", d.at("B", "denied that two patrol boats had left the harbour"))),
        polarity(d.at("A", "confirmed"), d.at("B", "denied")));
    d.claim(
        2,
        List.of(
            d.reading(
                "",
                d.at("A", "Kestria answers Orvania's offer and threatens to close the strait"),
                d.at("B", "No ship will pass, Kestria tells Orvania"))));
    d.claim(
        2,
        List.of(
            d.reading(
                "",
                d.at("A", "About 40 ships wait north of the strait"),
                d.at("B", "About 40 ships wait north of the strait"))));
    d.only(d.at("A", "Insurers have doubled their premiums for the passage since January."), null);
    d.only(
        d.at("B", "Fishermen of the northern islands blocked a pier with nets"),
        d.at("A", "two patrol boats had left the harbour 🚢"));
    statements(d);
  }

  private static Passage[] copied(Draft d, boolean reprint, String words) {
    return reprint
        ? new Passage[] {d.at("B", words), d.at("C", words)}
        : new Passage[] {d.at("B", words)};
  }

  private static void statements(Draft d) {
    d.says(
        "A",
        "the letter",
        "said, according",
        KESTRIA,
        Statement.Mode.DIRECT,
        List.of(
            d.relay("A", "text published by", null), d.relay("A", "Agency North. Talks", NORTH)),
        "We will close the strait to every grain ship");
    d.says(
        "A",
        "the ministry",
        "added",
        KESTRIA,
        Statement.Mode.INDIRECT,
        List.of(),
        "Talks will resume if the fleet leaves");
    d.says(
        "A",
        "Minister Edvard Holm",
        "welcomed",
        HOLM,
        Statement.Mode.INDIRECT,
        List.of(),
        "the Kestrian offer of joint pilots",
        "two patrol boats had left the harbour");
    d.says(
        "B",
        "the letter as",
        "quoted",
        KESTRIA,
        Statement.Mode.DIRECT,
        List.of(d.relay("B", "Agency North", NORTH)),
        "We shall shut the strait for all grain ships");
    d.says("B", "Fishermen", "shouting", null, Statement.Mode.DIRECT, List.of(), "السلام أولاً");
    d.says("B", null, null, ORVANIA, Statement.Mode.INDIRECT, List.of(), "Talks may resume");
  }

  /** Claims of the three reports where the third only repeats the second. */
  private static void together(Draft d) {
    d.claim(
        2,
        List.of(
            d.reading(
                "",
                d.at("B", "Agency North quoted the letter as saying"),
                d.at("C", "Agency North quoted the letter as saying"),
                d.at("A", "according to text published by Agency North"))));
    d.says(
        "C",
        "the letter as",
        "quoted",
        KESTRIA,
        Statement.Mode.DIRECT,
        List.of(d.relay("C", "Agency North", NORTH)),
        "We shall shut the strait for all grain ships");
  }

  private static void more(Draft d) {
    List<String> names = List.of("D", "E", "F", "G");
    for (String name : names) {
      String price =
          name.equals("E")
              ? "The price of grain went up 4 percent on the news."
              : "Grain prices rose by four percent on the news.";
      d.article(
          name,
          "reports/outlet-" + name + ".txt",
          "Outlet " + name,
          "2031-03-1" + (1 + names.indexOf(name)),
          "The strait, seen from " + name,
          "Kestria has delivered a thirteen-page letter.",
          price,
          "A note of outlet "
              + name
              + " that nobody else has, and it is a long one, so that a line"
              + " has to be broken somewhere.");
    }
    d.article(
        "H",
        "reports/garden.txt",
        "Garden Weekly",
        "2031-03-12",
        "How to prune a pear tree",
        "Cut in winter, before the sap rises.");
    d.unrelated("H");
    d.article(
        "I",
        "reports/ledger.txt",
        "The Ledger",
        "2031-03-14",
        "Wheat climbs",
        "Kestria sent a letter of 14 pages, and wheat cost four percent more.");
  }

  private interface Make {
    Difference of(Passage left, Passage right, String reason, Certainty certainty);
  }

  private static Difference ordered(
      Make make, Passage a, Passage b, String reason, Certainty certainty) {
    return a.compareTo(b) < 0 ? make.of(a, b, reason, certainty) : make.of(b, a, reason, certainty);
  }

  static Difference number(Passage a, Passage b) {
    return ordered(
        Difference.Number::new,
        a,
        b,
        "14 and 13 count pages of the same letter",
        Certainty.CERTAIN);
  }

  private static Difference date(Passage a, Passage b) {
    return ordered(Difference.Date::new, a, b, "another day of the same event", Certainty.LIKELY);
  }

  private static Difference place(Passage a, Passage b) {
    return ordered(Difference.Place::new, a, b, "two places of one event", Certainty.LIKELY);
  }

  private static Difference name(Passage a, Passage b) {
    return ordered(Difference.Name::new, a, b, "two spellings of one name", Certainty.CERTAIN);
  }

  private static Difference who(Passage a, Passage b) {
    return ordered(
        Difference.Who::new,
        a,
        b,
        "stated by the ministry here, by the letter there",
        Certainty.LIKELY);
  }

  private static Difference quote(Passage a, Passage b) {
    return ordered(
        (l, r, why, c) -> new Difference.Quote(l, r, Difference.Wording.TRANSLATION, why, c),
        a,
        b,
        "the same utterance in other words throughout",
        Certainty.LIKELY);
  }

  private static Difference polarity(Passage a, Passage b) {
    return ordered(
        Difference.Polarity::new,
        a,
        b,
        "affirmed on one side, denied on the other",
        Certainty.CERTAIN);
  }

  private static Difference modality(Passage a, Passage b) {
    return ordered(
        Difference.Modality::new, a, b, "a condition on one side only", Certainty.LIKELY);
  }

  private static Difference stance(Passage a, Passage b) {
    return ordered(
        Difference.Stance::new,
        a,
        b,
        "welcomed against dismissed; it may be another offer",
        Certainty.POSSIBLE);
  }

  private static Difference detail(Passage a, Passage b) {
    return ordered(Difference.Detail::new, a, b, "one side names the person", Certainty.LIKELY);
  }

  /** A reading for tests of single rules. */
  static Reading reading(Passage... passages) {
    return new Reading("", List.of(passages));
  }
}
