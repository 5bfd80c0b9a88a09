package org.crossread.store;

import java.util.ArrayList;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.report.ReportReader;
import org.crossread.store.Articles.Extracted;
import org.crossread.store.Workspace.Parts;
import org.crossread.text.Span;
import org.crossread.text.Text;

/**
 * All of a record that can be made before the change that adds it, so that the change is short.
 *
 * @param packed the capture, as it is kept
 * @param meta as {@link CaptureMeta#write}
 * @param record what tells the record from all others
 */
record Adding(
    Extracted extracted,
    String sha256,
    byte[] packed,
    String record,
    Identity identity,
    String hash,
    byte[] content,
    String meta,
    List<Piece> passages) {
  /**
   * A passage and its terms.
   *
   * @param same as {@link Terms#same}
   */
  record Piece(Span span, List<String> terms, long same) {
    Piece {
      terms = List.copyOf(terms);
    }
  }

  static Adding of(Extracted e, Parts parts) {
    String sha256 = Text.sha256(e.capture().bytes());
    Article article = e.article();
    Codec.Written written = parts.codec().written(article);
    return new Adding(
        e,
        sha256,
        parts.captures().pack(e.capture().bytes()),
        Identity.record(e.capture(), sha256),
        Identity.of(e.capture(), article),
        written.hash(),
        written.bytes(),
        CaptureMeta.write(e.capture()),
        pieces(article, parts.terms()));
  }

  static List<Piece> pieces(Article article, Terms terms) {
    List<Piece> pieces = new ArrayList<>();
    ReportReader.sentences(article)
        .forEach(s -> {
          List<String> words = terms.of(article.text().of(s.span()));
          if (!words.isEmpty()) {
            pieces.add(new Piece(s.span(), words, Terms.same(words)));
          }
        });
    return pieces;
  }

  int words() {
    return passages.stream().mapToInt(p -> p.terms().size()).sum();
  }
}
