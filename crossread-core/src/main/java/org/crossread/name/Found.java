package org.crossread.name;

import java.util.List;
import org.crossread.name.Mention.Role;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** What was found before the whole article is known. */
sealed interface Found {
  Span span();

  Role role();

  record Known(Span span, Role role, Party party) implements Found {}

  record Bare(Span span, Role role, Gazetteer.Organ organ) implements Found {}

  /**
   * A person.
   *
   * @param guessed whether only the words around tell so, such as a reporting verb in front
   */
  record Person(
      Span span,
      Role role,
      People.Name name,
      @Nullable String principal,
      Gender gender,
      boolean guessed)
      implements Found {}

  /**
   * A single capitalised word that is a person only if the article names one so.
   *
   * @param opens whether it opens its sentence
   * @param organisation whether a hint calls it one
   */
  record Perhaps(Span span, Role role, String word, boolean opens, boolean organisation)
      implements Found {}

  /** Two or three capitalised words: a person if the article uses the last alone, too. */
  record Unknown(Span span, Role role, String words, List<String> parts) implements Found {}

  record Other(Span span, Role role, String words, Party.Kind kind) implements Found {}
}
