package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import org.crossread.encode.Marks;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.statement.SpeakerResolver.Inherits;
import org.crossread.statement.Statement.Certainty;
import org.crossread.statement.Statement.Mode;
import org.crossread.statement.Statement.Polarity;
import org.crossread.text.InTextOrder;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what: the tagger labels sources, cues and contents, the linker joins them, rules
 * add quotations that were missed and confirm what they agree with, and the resolver says who each
 * source is. Thread-safe.
 */
public final class StatementFinder {
  private final PartOfSpeech partOfSpeech = new PartOfSpeech();

  /**
   * Statements in text order.
   *
   * @param paragraphs spans of the title and body blocks, in text order
   * @param sentences of those paragraphs
   * @param mentions of the whole article, for resolving speakers
   * @param marks of an encoder; null to use the tagger of this package, which needs none. Where the
   *     marks end before the text does, the tagger reads the rest
   */
  public List<Statement> find(
      Text text,
      List<Span> paragraphs,
      List<Sentence> sentences,
      List<Mention> mentions,
      @Nullable Marks marks) {
    String characters = text.characters();
    List<Quotation> quotations = Quotations.find(characters, paragraphs);
    SpeakerResolver speakers = new SpeakerResolver(characters, sentences, mentions);
    List<Statement> statements = new ArrayList<>();
    int before = 0;
    Draft open = null;
    int q = 0;
    List<Marks.Part> parts = marks == null ? List.of() : marks.parts();
    int m = 0;
    List<Span> stretches = Stretches.of(paragraphs, sentences);
    for (int n = 0; n < stretches.size(); n++) {
      Span paragraph = stretches.get(n);
      boolean plain = marks == null || paragraph.start() >= marks.end();
      List<Quotation> inside = new ArrayList<>();
      while (q < quotations.size() && quotations.get(q).span().start() < paragraph.end()) {
        inside.add(quotations.get(q++));
      }
      ParagraphWords words = ParagraphWords.of(characters, paragraph, inside, partOfSpeech);
      List<Marks.Part> marked = new ArrayList<>();
      while (m < parts.size() && parts.get(m).span().start() < paragraph.end()) {
        marked.add(parts.get(m++));
      }
      List<Draft> drafts =
          marks == null || plain
              ? Linker.link(words, Tagger.shipped().labels(words, before))
              : QuotationEdges.snapped(MarkLinker.link(marks, marked), inside);
      drafts = PostposedRule.complete(words, QuotationRule.complete(words, inside, drafts));
      drafts = NestedRule.unfolded(words, characters, inside, StrayParts.mended(words, drafts));
      if (isHeadline(sentences, paragraph)) {
        drafts = HeadlineRule.complete(words, mentions, drafts);
      }
      for (Draft d : drafts) {
        Draft whole =
            open != null && d.cue() == null ? new Draft(open.source(), open.cue(), d.content()) : d;
        open = null;
        whole = SourceRule.fill(words, whole, drafts);
        if (whole.content().isEmpty()) {
          open = announces(characters, whole, paragraph) ? whole : null;
        } else {
          Statement last = statements.isEmpty() ? null : statements.getLast();
          statements.add(
              statement(characters, whole, last, n, sentences, mentions, inside, speakers));
        }
      }
      before = plain ? TagFeatures.ending(words) : 0;
    }
    return List.copyOf(statements);
  }

  private static boolean isHeadline(List<Sentence> sentences, Span paragraph) {
    int at = InTextOrder.holding(sentences, Sentence::span, paragraph.start());
    return at >= 0 && sentences.get(at).headline();
  }

  /** A cue without content at the end of a paragraph: its content is the next one. */
  private static boolean announces(String characters, Draft d, Span paragraph) {
    Span cue = d.cue();
    if (cue == null) {
      return false;
    }
    String rest = characters.substring(cue.end(), paragraph.end()).strip();
    return rest.isEmpty() || rest.endsWith(":");
  }

  private static Statement statement(
      String characters,
      Draft d,
      @Nullable Statement before,
      int paragraph,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Quotation> quotations,
      SpeakerResolver speakers) {
    Span cue = d.cue();
    Span anchor = cue != null ? cue : d.content().getFirst();
    Span sentence = sentence(sentences, anchor);
    List<Mention> near = InTextOrder.beginningIn(mentions, Mention::span, sentence);
    Mode mode = mode(characters, d.content(), quotations);
    boolean sameSentence = before != null && sentence.contains(before.span().start());
    Inherits inherits =
        cue != null
            ? SourceRule.inherits(characters, cue, sentence, sameSentence)
            : mode == Mode.DIRECT ? Inherits.LAST : Inherits.NOTHING;
    Party speaker =
        speakers.speaker(
            d.source(),
            paragraph,
            d.source() != null ? d.source().start() : (cue != null ? cue.start() : d.start()),
            inherits);
    return new Statement(
        d.source(),
        cue,
        d.content(),
        speaker,
        Relays.chain(characters, d, sentence, near),
        mode,
        cue == null ? Polarity.ASSERTED : CueRules.polarity(characters, d.source(), cue, sentence),
        CueRules.confirms(characters, d) ? Certainty.CONFIRMED : Certainty.PROBABLE);
  }

  private static Span sentence(List<Sentence> sentences, Span anchor) {
    int at = InTextOrder.holding(sentences, Sentence::span, anchor.start());
    return at < 0 ? anchor : sentences.get(at).span();
  }

  /** Direct when all words of the content are quoted, mixed when some are. */
  private static Mode mode(String characters, List<Span> content, List<Quotation> quotations) {
    int quoted = 0;
    int plain = 0;
    for (Span c : content) {
      for (Token t : Tokenizer.tokens(characters, c)) {
        if (t.isWord()) {
          if (isQuoted(quotations, t.span())) {
            quoted++;
          } else {
            plain++;
          }
        }
      }
    }
    return quoted == 0 ? Mode.INDIRECT : plain == 0 ? Mode.DIRECT : Mode.MIXED;
  }

  private static boolean isQuoted(List<Quotation> quotations, Span word) {
    for (Quotation q : quotations) {
      if (q.depth() == 0 && !q.scare() && q.span().contains(word)) {
        return true;
      }
    }
    return false;
  }
}
