package org.crossread.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.encode.Vector;
import org.crossread.name.Party;
import org.crossread.text.ContentWords;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * How near two acts are in what they are about: the content words they share, rare ones counting
 * more, and the cosine of their vectors where there are some.
 */
final class Issues {
  /** Average nearness of two groups from which they are one issue; chosen on the seed reports. */
  static final double SAME = 0.34;

  /** What the cosine of two sentences on anything in one story is about; chosen. */
  private static final double UNRELATED = 0.45;

  /** Words of a name at most; chosen. */
  private static final int MOST_NAME = 5;

  /** Letters of a name from which longer words are derived of it; chosen. */
  private static final int SHORTEST = 4;

  /** Words that only open a clause. */
  private static final Pattern OPENING = Pattern.compile("^(?:that|whether|if|to) (?=.)");

  /** Words that join those of a name: "supply of weapons to Ukraine". */
  private static final Set<String> JOINING =
      Set.of(
          "of", "on", "to", "for", "with", "from", "in", "and", "into", "between", "against",
          "over", "out", "its", "their", "the", "a", "an", "all", "'s");

  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static final Map<String, String> SAME_WORDS = sameWords();

  private final Map<String, Double> weights = new HashMap<>();

  /** What an act is about. */
  record Topic(List<String> stems, @Nullable Vector vector) {
    /** Content words at the front of a phrase that tell its object; chosen. */
    private static final int HEAD = 2;

    Topic {
      stems = List.copyOf(stems);
    }

    /** Whether the objects share a word: "withdraw troops" and "withdraw weapons" do not. */
    boolean sameObject(Topic other) {
      List<String> head = other.stems().subList(0, Math.min(HEAD, other.stems().size()));
      return stems.subList(0, Math.min(HEAD, stems.size())).stream().anyMatch(head::contains);
    }

    /** Whether the words tell no issue, as in "its list of demands". */
    boolean isGeneral() {
      return stems.size() <= 1;
    }
  }

  Issues(Collection<Topic> all) {
    Map<String, Integer> counts = new HashMap<>();
    for (Topic t : all) {
      t.stems().forEach(s -> counts.merge(s, 1, Integer::sum));
    }
    counts.forEach((s, n) -> weights.put(s, Math.log(1 + (double) all.size() / n)));
  }

  private static Map<String, String> sameWords() {
    Map<String, String> map = new HashMap<>();
    for (String line : ResourceLines.of(Issues.class, "issue-words.txt")) {
      String[] words = line.split(" ");
      for (String w : words) {
        map.put(w, words[0]);
      }
    }
    return Map.copyOf(map);
  }

  /**
   * Stems of a passage in its order, each once, without names of the parties to it and without its
   * time.
   */
  static List<String> stems(
      String characters, Span span, @Nullable Span time, List<Party> parties) {
    Set<String> own = new HashSet<>();
    for (Party p : parties) {
      own.addAll(ContentWords.stems(p.name(), new Span(0, p.name().length())));
      own.addAll(ContentWords.stems(p.root(), new Span(0, p.root().length())));
    }
    Set<String> stems = new LinkedHashSet<>();
    List<String> all = new ArrayList<>();
    if (time != null && span.contains(time)) {
      all.addAll(ContentWords.stems(characters, new Span(span.start(), time.start())));
      all.addAll(ContentWords.stems(characters, new Span(time.end(), span.end())));
    } else {
      all.addAll(ContentWords.stems(characters, span));
    }
    for (String stem : all) {
      String word = SAME_WORDS.getOrDefault(stem, stem);
      if (!isOwn(stem, own) && !word.equals("-")) {
        stems.add(word);
      }
    }
    return List.copyOf(stems);
  }

  /** Whether a stem names a party or is derived from its name ("russian"). */
  private static boolean isOwn(String stem, Set<String> own) {
    return own.contains(stem)
        || own.stream().anyMatch(o -> o.length() >= SHORTEST && stem.startsWith(o));
  }

  /** 0 for nothing in common to 1 for the same. Symmetric. */
  double near(Topic a, Topic b) {
    double shared = 0;
    double left = 0;
    double right = 0;
    for (String s : a.stems()) {
      double w = weights.getOrDefault(s, 1.0);
      left += w * w;
      shared += b.stems().contains(s) ? w * w : 0;
    }
    for (String s : b.stems()) {
      double w = weights.getOrDefault(s, 1.0);
      right += w * w;
    }
    double words = left == 0 || right == 0 ? 0 : shared / Math.sqrt(left * right);
    Vector v = a.vector();
    Vector w = b.vector();
    if (v == null || w == null || v.size() != w.size()) {
      return round(words);
    }
    double cosine = Math.max(0, (v.cosine(w) - UNRELATED) / (1 - UNRELATED));
    return round(words * 2 / 3 + cosine / 3);
  }

  /** Processors differ in the last digits. */
  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /**
   * Words for an issue: the first phrase of the passage that holds a noun of its topic, as it
   * stands but for quotation marks, up to a verb, a mark or {@link #MOST_NAME} content words; the
   * passage itself where there is none.
   */
  static String name(String characters, Span span, Collection<String> topic) {
    List<Token> tokens = Tokenizer.tokens(characters, span);
    List<PartOfSpeech.Tag> tags = TAGGER.tags(tokens);
    boolean first = true;
    for (int i = 0; i < tokens.size(); i++) {
      if (isNaming(tags.get(i)) && tokens.get(i).isWord()) {
        List<String> words = phrase(tokens, tags, i);
        if (words.isEmpty()
            || words.size() == 1 && tags.get(i) == PartOfSpeech.Tag.PROPN && first) {
          first = false;
          continue; // a lone name is mostly whose doing it is
        }
        List<String> stems = new ArrayList<>();
        words.forEach(w -> stems.addAll(ContentWords.stems(w, new Span(0, w.length()))));
        if (stems.stream().anyMatch(t -> topic.contains(SAME_WORDS.getOrDefault(t, t)))) {
          return String.join(" ", words).replace(" 's", "'s").replace(" - ", "-");
        }
        i += words.size() - 1;
      }
    }
    return OPENING.matcher(span.of(characters).replaceAll("\\s+", " ").strip()).replaceFirst("");
  }

  private static List<String> phrase(List<Token> tokens, List<PartOfSpeech.Tag> tags, int from) {
    List<String> words = new ArrayList<>();
    int kept = 0;
    int content = 0;
    for (int i = from; i < tokens.size() && content < MOST_NAME; i++) {
      Token t = tokens.get(i);
      String lower = t.text().toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean quote = "\"“”‘’'[]".contains(t.text());
      boolean hyphen = t.text().equals("-");
      boolean joins = JOINING.contains(lower) || hyphen;
      if (lower.equals("such") || !quote && !joins && !isNaming(tags.get(i))) {
        break;
      }
      if (!quote) {
        words.add(lower.equals("'s") ? "'s" : t.text());
      }
      if (!quote && !joins) {
        content++;
        kept = tags.get(i) == PartOfSpeech.Tag.ADJ ? kept : words.size();
      }
    }
    return words.subList(0, kept);
  }

  private static boolean isNaming(PartOfSpeech.Tag tag) {
    return switch (tag) {
      case NOUN, ADJ, PROPN, NUM -> true;
      default -> false;
    };
  }
}
