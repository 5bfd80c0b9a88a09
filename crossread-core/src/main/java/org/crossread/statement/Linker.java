package org.crossread.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Joins labelled spans of one paragraph into statements: each source and content goes to the cue it
 * is nearest to, where crossing the end of a sentence and jumping another cue count as distance.
 * Stateless; quadratic in the spans of a stretch of limited length.
 */
final class Linker {
  /** Tokens that the end of a sentence counts for; of the naive linker measured on PolNeAR dev. */
  private static final int SENTENCE_END = 6;

  private static final int JUMPED_CUE = 4;
  private static final int SECOND_SOURCE = 3;
  private static final Set<Tag> NOMINAL = Set.of(Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM);
  private static final Set<String> ENDS = Set.of(".", "!", "?");

  private Linker() {}

  private record Piece(Label kind, int from, int to) {}

  private static final class Group {
    final Piece cue;
    final List<Piece> sources = new ArrayList<>();
    final List<Piece> contents = new ArrayList<>();

    Group(Piece cue) {
      this.cue = cue;
    }
  }

  /** Statements in text order; contents without any cue in the paragraph stand together alone. */
  static List<Draft> link(ParagraphWords p, Label[] labels) {
    List<Piece> pieces = pieces(labels);
    List<Group> groups =
        pieces.stream().filter(x -> x.kind() == Label.B_CUE).map(Group::new).toList();
    Distances distances = new Distances(p, groups);
    List<Piece> alone = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Label.B_CUE) {
        continue;
      }
      Group nearest = nearest(distances, piece, groups);
      if (piece.kind() == Label.B_CONTENT
          && !isQuoted(p, piece)
          && (nearest == null
              || p.sentence()[nearest.cue.from()] != p.sentence()[piece.from()]
                  && p.sentence()[nearest.cue.from()] != p.sentence()[piece.to() - 1])) {
        continue;
      }
      if (nearest == null) {
        if (piece.kind() == Label.B_CONTENT) {
          alone.add(piece);
        }
      } else if (piece.kind() == Label.B_CONTENT) {
        nearest.contents.add(piece);
      } else {
        nearest.sources.add(piece);
      }
    }
    List<Draft> drafts = new ArrayList<>();
    for (Group g : groups) {
      if (!g.contents.isEmpty() || !g.sources.isEmpty()) {
        drafts.add(new Draft(source(p, g), p.span(g.cue.from(), g.cue.to()), spans(p, g.contents)));
      }
    }
    if (!alone.isEmpty()) {
      drafts.add(new Draft(null, null, spans(p, alone)));
    }
    drafts.sort(Comparator.comparingInt(Draft::start));
    return drafts;
  }

  /** Whether any of the words is quoted. */
  private static boolean isQuoted(ParagraphWords p, Piece piece) {
    for (int i = piece.from(); i < piece.to(); i++) {
      if (p.quoted()[i] == 1) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> spans(ParagraphWords p, List<Piece> pieces) {
    return pieces.stream().map(x -> p.span(x.from(), whole(p, x.to()))).toList();
  }

  /** A content does not end in front of a possessive: it takes the noun phrase to its end. */
  private static int whole(ParagraphWords p, int to) {
    if (to + 1 >= p.size()
        || !p.word(to).equals("'") && !p.word(to).equals("’")
        || !p.lower().get(to + 1).equals("s")
        || p.tokens().get(to).span().start() != p.tokens().get(to - 1).span().end()) {
      return to;
    }
    int end = to + 2;
    while (end < p.size() && NOMINAL.contains(p.tags().get(end))) {
      end++;
    }
    return end;
  }

  /** The source nearest to the cue. */
  private static @Nullable Span source(ParagraphWords p, Group g) {
    Piece best = null;
    for (Piece s : g.sources) {
      if (best == null || gap(s, g.cue) < gap(best, g.cue)) {
        best = s;
      }
    }
    return best == null ? null : p.span(best.from(), best.to());
  }

  private static int gap(Piece a, Piece b) {
    return a.from() < b.from() ? b.from() - a.to() : a.from() - b.to();
  }

  private static @Nullable Group nearest(Distances distances, Piece piece, List<Group> groups) {
    Group nearest = null;
    int least = Integer.MAX_VALUE;
    for (Group g : groups) {
      int distance = distances.between(piece, g.cue);
      if (piece.kind() == Label.B_SOURCE) {
        distance += SECOND_SOURCE * g.sources.size();
      }
      if (distance < least) {
        least = distance;
        nearest = g;
      }
    }
    return nearest;
  }

  /** Distances in tokens, with ends of sentences and jumped cues counted up to each token. */
  private static final class Distances {
    private final int[] ends;
    private final int[] cues;

    Distances(ParagraphWords p, List<Group> groups) {
      ends = new int[p.size() + 1];
      cues = new int[p.size() + 1];
      groups.forEach(g -> cues[g.cue.from() + 1]++);
      for (int i = 0; i < p.size(); i++) {
        ends[i + 1] = ends[i] + (ENDS.contains(p.word(i)) ? 1 : 0);
        cues[i + 1] += cues[i];
      }
    }

    int between(Piece piece, Piece cue) {
      int from = piece.from() < cue.from() ? piece.to() : cue.to();
      int to = piece.from() < cue.from() ? cue.from() : piece.from();
      return to <= from
          ? 0
          : to
              - from
              + SENTENCE_END * (ends[to] - ends[from])
              + JUMPED_CUE * (cues[to] - cues[from]);
    }
  }

  private static List<Piece> pieces(Label[] labels) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i].begins()) {
        int j = i + 1;
        while (j < labels.length && labels[j] == labels[i].next()) {
          j++;
        }
        pieces.add(new Piece(labels[i], i, j));
      }
    }
    return pieces;
  }
}
