-- Words with their places, and marks, of passages. The text itself is in its version, once.
create table passage_index (
  id    bigint primary key,
  terms tsvector not null
);
create index passage_index_terms on passage_index using gin (terms);

-- A team has no common folder: the bytes are here, compressed.
create table capture_bytes (
  sha256 text primary key references capture (sha256),
  bytes  bytea not null
);
