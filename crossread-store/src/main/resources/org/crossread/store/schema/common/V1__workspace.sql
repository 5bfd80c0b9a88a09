-- One schema for SQLite and PostgreSQL. Times are texts in ISO 8601, UTC. Nothing below is ever
-- changed once released: a later version is a further file.

create table counter (
  name  text primary key,
  value bigint not null
);

-- Bytes as received, by their hash. Where they lie is the business of the folder or of capture_bytes.
create table capture (
  sha256     text primary key,
  media_type text not null,
  size       bigint not null
);

create table article (
  id       text primary key,
  identity text not null unique,
  uri      text,
  seq      bigint not null unique,
  added_at text not null,
  latest   integer not null,
  grouped  integer not null default 0
);
create index article_grouped on article (grouped, seq);

create table version (
  seq           bigint primary key,
  article       text not null references article (id),
  number        integer not null,
  report        text not null,
  article_hash  text not null,
  capture       text not null references capture (sha256),
  input         text not null,
  outlet        text,
  title         text,
  byline        text,
  published     text,
  language      text not null,
  words         integer not null,
  captured_at   text,
  added_at      text not null,
  first_passage bigint not null,
  passages      integer not null,
  content       ${blob} not null,
  unique (article, number)
);
create index version_report on version (report);

-- Every record that ever came in; what makes adding idempotent.
create table record (
  key         text primary key,
  version     bigint not null references version (seq),
  capture     text not null references capture (sha256),
  meta        text not null,
  added_at    text not null
);
create index record_version on record (version);

create table report (
  article_hash text not null,
  reader       text not null,
  read_at      text not null,
  content      ${blob} not null,
  primary key (article_hash, reader)
);

create table passage (
  id       bigint primary key,
  version  bigint not null references version (seq),
  start_at integer not null,
  end_at   integer not null,
  same     bigint not null,
  marks    text
);
create index passage_same on passage (same, id);

create table statement (
  version   bigint not null references version (seq),
  ordinal   integer not null,
  speaker   text,
  name      text,
  principal text,
  mode      text not null,
  polarity  text not null,
  start_at  integer not null,
  end_at    integer not null,
  primary key (version, ordinal)
);
create index statement_speaker on statement (speaker);

create table act (
  version   bigint not null references version (seq),
  ordinal   integer not null,
  kind      text not null,
  actor     text,
  name      text,
  issue     text,
  start_at  integer not null,
  end_at    integer not null,
  primary key (version, ordinal)
);
create index act_kind on act (kind);

create table story (
  id          text primary key,
  seq         bigint not null unique,
  thread      text not null,
  title       text not null,
  name        text,
  articles    integer not null,
  independent integer not null,
  first_day   text,
  last_day    text,
  opened_at   text not null,
  changed_at  text not null,
  changed     bigint not null
);
create index story_changed on story (changed);

create table member (
  article text primary key references article (id),
  story   text not null references story (id),
  family  integer not null default 0
);
create index member_story on member (story);

create table story_event (
  seq     bigint primary key,
  at      text not null,
  kind    text not null,
  story   text not null,
  article text,
  other   text
);
create index story_event_story on story_event (story);

create table comparison (
  key        text primary key,
  made_at    text not null,
  content    ${blob} not null,
  json       ${blob} not null
);

-- The last comparison of a whole story, for lists.
create table story_difference (
  story      text not null references story (id),
  comparison text not null,
  kind       text not null,
  number     integer not null,
  primary key (story, kind)
);

-- Decisions of people. Lines are only ever added.
create table correction (
  seq    bigint primary key,
  id     text not null unique,
  author text not null,
  at     text not null,
  line   text not null
);

create table note (
  seq    bigint primary key,
  author text not null,
  at     text not null,
  kind   text not null,
  target text not null,
  text   text not null,
  labels text not null
);
create index note_target on note (kind, target);

create table watch (
  name       text primary key,
  seq        bigint not null unique,
  query      text not null,
  created_at text not null,
  run_at     text
);

create table watch_item (
  watch   text not null references watch (name),
  item    text not null,
  seen_at text not null,
  primary key (watch, item)
);

create table alert (
  seq   bigint primary key,
  watch text not null references watch (name),
  at    text not null,
  kind  text not null,
  story text not null,
  title text not null,
  body  text not null
);
create index alert_watch on alert (watch, seq);

create table failure (
  seq     bigint primary key,
  at      text not null,
  input   text not null,
  message text not null,
  remedy  text not null
);

create table setting (
  name  text primary key,
  value text not null
);
