package org.crossread.name;

import org.crossread.text.Span;

/**
 * What somebody else takes words for: a name of this kind. It decides where no list, title or
 * reporting verb does.
 */
public record Hint(Span span, Party.Kind kind) {}
