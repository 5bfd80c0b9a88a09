package org.crossread.report;

import java.util.List;
import org.crossread.encode.Vector;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is compared: something one report tells, with its slots filled.
 *
 * @param span the passage, without the attribution
 * @param kind what part of a sentence it is
 * @param sentence index of its sentence in the report
 * @param governor words before a list that all its members share ("called on the U.S. to"); null
 *     when it stands alone
 * @param statement the statement whose content it is; null in the outlet's own voice
 * @param holder who holds it: the statement's speaker; null in the outlet's own voice or when open
 * @param act trigger of the speech act that governs it, or of its own main verb
 * @param negated whether its main predicate is negated
 * @param modality how certain the words make it
 * @param condition the span of an if/unless/only-through clause that limits it
 * @param stems content-word stems of the span (and of the governor), sorted, without repetition
 * @param vector meaning of the span in its sentence
 */
public record Proposition(
    Span span,
    Kind kind,
    int sentence,
    @Nullable Span governor,
    @Nullable Statement statement,
    @Nullable Party holder,
    @Nullable Act act,
    boolean negated,
    Modality modality,
    @Nullable Span condition,
    List<Quantity> quantities,
    List<TimeExpression> times,
    List<Mention> mentions,
    List<String> stems,
    Vector vector) {
  public Proposition {
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    mentions = List.copyOf(mentions);
    stems = List.copyOf(stems);
  }

  /** This proposition with another statement, holder and parties. */
  public Proposition with(
      @Nullable Statement other, @Nullable Party otherHolder, List<Mention> otherMentions) {
    return new Proposition(
        span,
        kind,
        sentence,
        governor,
        other,
        otherHolder,
        act,
        negated,
        modality,
        condition,
        quantities,
        times,
        otherMentions,
        stems,
        vector);
  }

  public enum Kind {
    HEADLINE,
    SENTENCE,
    CLAUSE,
    LIST_ITEM,
    QUOTATION,
    APPOSITION,
    /** Who says it, when and through what, where that is told at some length. */
    ATTRIBUTION
  }

  public enum Modality {
    FACTUAL,
    POSSIBLE,
    PLANNED,
    REQUIRED
  }
}
