-- Words and marks of passages. The text itself is in its version, once.
create virtual table passage_index using fts5 (
  words,
  marks,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
);
