-- Which build made a kept result. What is kept is used by that build alone, and made anew in its
-- place by another one.
alter table report add column build text;

-- Comparisons follow from the rest; those so far do not tell their build.
delete from comparison;
alter table comparison add column state text;
