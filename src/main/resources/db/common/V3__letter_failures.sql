-- How often sending a letter failed by the letter's own fault. What an outage of the broker costs is not among it: attempts
-- counts every claim.
alter table letters add column failures integer default 0 not null;
