package org.crossread.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;

/**
 * Statements of all articles by speaker. Speakers in most articles come first, then those with most
 * statements; statements without a resolved speaker stand under the words of their source, those
 * without any words last.
 *
 * @param name of the speaker; empty when it was left open and no words name it
 * @param resolved whether the speaker is a known party
 */
public record Voices(String name, boolean resolved, List<Utterance> utterances) {
  public Voices {
    utterances = List.copyOf(utterances);
  }

  /** A statement in its article. */
  public record Spoken(Article article, Statement statement) {
    /** The words said, parts joined by an ellipsis, with the marks that belong to them. */
    public String words() {
      List<String> parts = new ArrayList<>();
      for (Span s : statement.content()) {
        Quoted q = Quoted.of(article.text().characters(), s);
        parts.add(q.before() + Wording.oneLine(article.text().of(s)) + q.after());
      }
      return String.join(" … ", parts).replace("… …", "…");
    }

    /** Through whom it came, nearest to the speaker first. */
    public List<String> via() {
      return statement.via().stream()
          .map(r ->
              r.party() != null ? r.party().name() : Wording.oneLine(article.text().of(r.span())))
          .distinct()
          .toList();
    }

    /** The reporting words, without which reported words can be misread; empty for a quotation. */
    public String cue() {
      Span cue = statement.cue();
      return cue == null || statement.mode() == Statement.Mode.DIRECT
          ? ""
          : Wording.oneLine(article.text().of(cue));
    }

    /** "direct", "indirect", "mixed". */
    public String mode() {
      return statement.mode().name().toLowerCase(Locale.ROOT);
    }

    /** "denied; via document, via TASS; probable". */
    public String remarks() {
      List<String> out = new ArrayList<>();
      switch (statement.polarity()) {
        case ASSERTED -> {}
        case DENIED -> out.add("denied");
        case NEGATED -> out.add("not said");
        case HYPOTHETICAL -> out.add("only supposed");
      }
      if (!via().isEmpty()) {
        out.add("via " + String.join(", via ", via()));
      }
      if (statement.certainty() == Statement.Certainty.PROBABLE) {
        out.add("probable");
      }
      return String.join("; ", out);
    }

    public Passage passage() {
      return new Passage(article.id(), statement.content().getFirst());
    }
  }

  /** The same words said in the same manner, in one or more articles; in the order of the view. */
  public record Utterance(List<Spoken> spoken) {
    public Utterance {
      spoken = List.copyOf(spoken);
    }

    public Spoken first() {
      return spoken.getFirst();
    }
  }

  private static final String OPEN = "\uFFFF";

  public static List<Voices> of(Sheet sheet) {
    TreeMap<String, List<Spoken>> byKey = new TreeMap<>();
    for (Sheet.Column column : sheet.articles()) {
      Article article = column.article();
      if (article == null) {
        continue;
      }
      Report report = sheet.comparison().report(article.id());
      for (Statement s : report.statements()) {
        byKey.computeIfAbsent(key(article, s), k -> new ArrayList<>()).add(new Spoken(article, s));
      }
    }
    List<Voices> voices = new ArrayList<>();
    byKey.forEach((key, spoken) -> voices.add(voice(key, spoken)));
    voices.sort(
        Comparator.comparing((Voices v) -> v.name().isEmpty())
            .thenComparing(v -> -v.articles())
            .thenComparing(v -> -v.utterances().size())
            .thenComparing(v -> v.name().toLowerCase(Locale.ROOT))
            .thenComparing(Voices::name));
    return List.copyOf(voices);
  }

  private int articles() {
    TreeSet<String> ids = new TreeSet<>();
    for (Utterance u : utterances) {
      u.spoken().forEach(s -> ids.add(s.article().id()));
    }
    return ids.size();
  }

  private static String key(Article article, Statement s) {
    if (s.speaker() != null) {
      return "party " + s.speaker().id();
    }
    return s.source() == null ? OPEN : "words " + Wording.key(article.text().of(s.source()));
  }

  private static Voices voice(String key, List<Spoken> spoken) {
    Spoken first = spoken.getFirst();
    Statement s = first.statement();
    String name =
        s.speaker() != null
            ? s.speaker().name()
            : s.source() == null ? "" : Wording.oneLine(first.article().text().of(s.source()));
    TreeMap<String, Integer> at = new TreeMap<>();
    List<List<Spoken>> same = new ArrayList<>();
    for (Spoken x : spoken) {
      String said = x.mode() + "\n" + x.remarks() + "\n" + Wording.key(x.words());
      Integer i = at.putIfAbsent(said, same.size());
      if (i == null) {
        same.add(new ArrayList<>(List.of(x)));
      } else {
        same.get(i).add(x);
      }
    }
    return new Voices(
        key.equals(OPEN) ? "" : name,
        s.speaker() != null,
        same.stream().map(Utterance::new).toList());
  }
}
