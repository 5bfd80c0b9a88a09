package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import org.crossread.text.Span;

/**
 * Ends contents where their quotations end: one that opens with a quotation, or closes with it,
 * holds the whole of it, marks and all. Nothing grows over the words of another part.
 */
final class QuotationEdges {
  private QuotationEdges() {}

  /** The drafts with their contents at the edges of the quotations of the paragraph. */
  static List<Draft> snapped(List<Draft> drafts, List<Quotation> quotations) {
    List<Span> taken = new ArrayList<>();
    for (Draft d : drafts) {
      taken.addAll(d.content());
      if (d.source() != null) {
        taken.add(d.source());
      }
      if (d.cue() != null) {
        taken.add(d.cue());
      }
    }
    return drafts.stream()
        .map(d ->
            new Draft(
                d.source(),
                d.cue(),
                d.content().stream().map(c -> snapped(c, quotations, taken)).toList()))
        .toList();
  }

  private static Span snapped(Span content, List<Quotation> quotations, List<Span> taken) {
    Span snapped = content;
    for (Quotation q : quotations) {
      Span whole = q.span();
      if (q.depth() > 0 || !q.closed() || !content.overlaps(whole)) {
        continue;
      }
      boolean opens = content.start() <= q.content().start() && content.end() < whole.end();
      boolean closes = content.end() >= q.content().end() && content.start() > whole.start();
      if (opens || closes) {
        Span wider = snapped.cover(whole);
        if (taken.stream().noneMatch(t -> !t.equals(content) && t.overlaps(wider))) {
          snapped = wider;
        }
      }
    }
    return snapped;
  }
}
