package org.crossread.position;

import org.crossread.name.Mention;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word of a sentence, or all words of a name together.
 *
 * @param lower in lower case, with plain apostrophes
 * @param mention the party named; null for other words
 */
record ActWord(Span span, String lower, Tag tag, @Nullable Mention mention) {
  boolean isMark() {
    return mention == null && !Character.isLetterOrDigit(lower.codePointAt(0));
  }

  boolean isVerb() {
    return tag == Tag.VERB || tag == Tag.AUX;
  }

  boolean isNominal() {
    return tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.PRON;
  }

  /** Whether it names somebody who can act, as head or as modifier. */
  boolean isParty() {
    return mention != null && mention.role() != Mention.Role.PLACE;
  }
}
