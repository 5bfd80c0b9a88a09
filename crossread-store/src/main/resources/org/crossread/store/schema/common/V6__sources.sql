-- Addresses that were given, and pages that a feed led to, so that they can be asked again. Those of
-- before are told by their versions. asked is 0 for what nobody wants asked any more.
create table source (
  address  text primary key,
  seq      bigint not null unique,
  via      text,
  format   text,
  day      text,
  follow   integer not null,
  asked    integer not null,
  added_at text not null
);
