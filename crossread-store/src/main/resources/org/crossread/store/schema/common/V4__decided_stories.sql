-- A member's story is what is shown; program is the story that grouping alone gives it. They differ
-- where people decided otherwise.
alter table member add column program text;
update member set program = story;
create index member_program on member (program);

-- The first 64 bits of the hash of a version's text, by which decisions name articles.
alter table version add column text bigint;
create index version_text on version (text);
