-- Organisations that have ended, and how far the cases in which they had a place have been gone through for their
-- successors. The occasion is the last day with the successors: a directory put right is another occasion.
create table successions (
    organisation character varying(64) primary key,
    occasion     character varying not null,
    up_to        character varying(24),
    done         boolean default false not null
);
