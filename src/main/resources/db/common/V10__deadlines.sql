-- When the clock has next to be told to a case, and whether one of its dates rests on assumed days off: as the last
-- decision left them. The lane is that of its letters; null until the case is written again or caught up with.
alter table cases add column lane smallint;
alter table cases add column wake_at timestamp with time zone;
alter table cases add column provisional boolean default false not null;

-- Everything a node received before this instant has been decided; null: it has not said yet.
alter table nodes add column decided_up_to timestamp with time zone;
