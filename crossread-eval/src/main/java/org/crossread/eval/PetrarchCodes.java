package org.crossread.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.NamedParty;
import org.crossread.name.Party;
import org.crossread.position.ActKind;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * The dictionaries of the unit sentences: which codes a party and an act of Crossread have there.
 * By {@code petrarch-names.tsv}, {@code petrarch-agents.tsv} and {@code petrarch-roots.tsv}.
 */
final class PetrarchCodes {
  /** What an organ is of which nothing else is told. */
  private static final String GOVERNMENT = "GOV";

  /** How far beside a name the word for its agent stands: "Norland's main opposition groups". */
  private static final int BESIDE = 4;

  private static final Set<String> OF = Set.of("of", "from", "in");

  /** What ends the words around a name. */
  private static final Set<String> BOUNDS =
      Set.of("of", "from", "in", "and", "or", "to", "with", "by", "for", "on", "at", "after");

  /** The division into roots. */
  enum Scheme {
    CAMEO,
    WEIS
  }

  private final List<NamedParty> parties = new ArrayList<>();
  private final Map<String, List<String>> codes = new HashMap<>();
  private final Map<String, String> agents = new HashMap<>();
  private final Map<String, List<String>> roots = new LinkedHashMap<>();

  PetrarchCodes() {
    for (List<String> c : ResourceLines.columns(PetrarchCodes.class, "petrarch-names.tsv", 5)) {
      List<String> names = cells(c.get(2));
      String id = c.get(0).replace('|', '-');
      String principal = id.contains(".") ? id.substring(0, id.indexOf('.')) : null;
      Party party =
          new Party(
              id, names.isEmpty() ? id : names.getFirst(), Party.Kind.valueOf(c.get(1)), principal);
      parties.add(new NamedParty(party, names, cells(c.get(3)), cells(c.get(4))));
      codes.put(id, List.of(c.get(0).split("\\|")));
    }
    for (List<String> c : ResourceLines.columns(PetrarchCodes.class, "petrarch-agents.tsv", 2)) {
      String code = c.get(0).equals("-") ? "" : c.get(0);
      cells(c.get(1)).forEach(word -> agents.put(word, code));
    }
    for (List<String> c : ResourceLines.columns(PetrarchCodes.class, "petrarch-roots.tsv", 3)) {
      roots.put(c.get(0), c.subList(1, 3));
    }
    for (ActKind kind : ActKind.values()) {
      if (!roots.containsKey(kind.name())) {
        throw new IllegalStateException("petrarch-roots.tsv has no line for " + kind);
      }
    }
  }

  private static List<String> cells(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
  }

  /** The invented names, for who reads the sentences. */
  List<NamedParty> parties() {
    return List.copyOf(parties);
  }

  /**
   * The root of an act.
   *
   * @param entry of the frames that its words match; empty when unknown
   */
  String root(ActKind kind, String entry, Scheme scheme) {
    List<String> both = roots.getOrDefault(kind + "/" + entry, List.of());
    return (both.isEmpty() ? roots.getOrDefault(kind.name(), List.of()) : both)
        .get(scheme.ordinal());
  }

  /**
   * The codes of a party: of its state or itself, and of the agent that its organ or the words
   * around its name tell. Empty for who has none.
   *
   * @param mention where the party is named; its words and those beside it are looked at
   */
  List<String> codes(Party party, String characters, Mention mention) {
    String root = party.root();
    List<String> own =
        codes.getOrDefault(root, root.matches("[A-Z]{3}") ? List.of(root) : List.of());
    String agent = agent(party, characters, mention.span());
    return own.stream().map(c -> c.endsWith(agent) ? c : c + agent).toList();
  }

  private String agent(Party party, String characters, Span span) {
    int dot = party.id().indexOf('.');
    String organ = dot < 0 ? "" : party.id().substring(dot);
    if (agents.containsKey(organ)) {
      return agents.getOrDefault(organ, "");
    }
    if (party.kind() == Party.Kind.ORGANISATION || party.kind() == Party.Kind.ALLIANCE) {
      return ""; // "Court" in the name of one tells nothing
    }
    List<Token> tokens = Tokenizer.tokens(characters, new Span(0, characters.length()));
    int first = 0;
    while (first < tokens.size() && tokens.get(first).span().end() <= span.start()) {
      first++;
    }
    int after = first;
    while (after < tokens.size() && tokens.get(after).span().start() < span.end()) {
      String inside = agents.get(lower(tokens, after));
      if (inside != null) {
        return inside;
      }
      after++;
    }
    if (!organ.isEmpty()) {
      return GOVERNMENT;
    }
    String behind = behind(tokens, after);
    return behind.isEmpty() ? before(tokens, first, party) : behind;
  }

  /** "Norland's main opposition groups", "Norlandic soldiers". */
  private String behind(List<Token> tokens, int after) {
    for (int i = after; i < tokens.size() && i < after + BESIDE; i++) {
      String word = lower(tokens, i);
      boolean possessive = i == after && word.startsWith("'");
      if (!possessive && !word.equals("s") && !tokens.get(i).isWord() || BOUNDS.contains(word)) {
        return "";
      }
      if (agents.containsKey(word)) {
        return agents.getOrDefault(word, "");
      }
    }
    return "";
  }

  /** "Soldiers from Norland"; of a person "Norland's prime minister Somebody". */
  private String before(List<Token> tokens, int first, Party party) {
    int i = first - 1;
    while (i >= 0 && (lower(tokens, i).equals("the") || tokens.get(i).text().equals("'"))) {
      i--;
    }
    while (i > 0 && isListed(tokens, i)) {
      i--; // "the ambassadors of Norland, Sudria and Osten"
    }
    boolean person = party.kind() == Party.Kind.PERSON;
    if (i < 0 || !person && !OF.contains(lower(tokens, i))) {
      return "";
    }
    for (int k = person ? i : i - 1; k >= 0 && k > i - BESIDE; k--) {
      if (!tokens.get(k).isWord()) {
        return "";
      }
      String agent = agents.get(lower(tokens, k));
      if (agent != null) {
        return agent;
      }
    }
    return "";
  }

  private static boolean isListed(List<Token> tokens, int i) {
    boolean joins = lower(tokens, i).equals(",") || lower(tokens, i).equals("and");
    return joins || Character.isUpperCase(tokens.get(i).text().codePointAt(0));
  }

  private static String lower(List<Token> tokens, int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }
}
