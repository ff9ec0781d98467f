-- Letters, messages and decisions lie in one partition for each month of their cases. No row moves: a table with rows
-- becomes the partition of all the months that any of the three holds, beside an empty default partition; an empty one
-- becomes the default partition. A gateway of the version before goes on meanwhile: names and columns stay the same.
do $$
declare
    part    text;
    old     text;
    found   record;
    held    text;
begin
    -- In the order in which a gateway takes them.
    lock table letters, messages, decisions in access exclusive mode;
    select string_agg(case_month::text, ', ' order by case_month) into held from (
        select case_month from letters
        union select case_month from messages
        union select case_month from decisions) as months;
    foreach part in array array ['letters', 'messages', 'decisions'] loop
        old := part || case when held is null then '_default' else '_before' end;
        for found in select indexname from pg_indexes where schemaname = current_schema() and tablename = part loop
            execute format('alter index %I rename to %I', found.indexname, replace(found.indexname, part, old));
        end loop;
        execute format('alter table %I rename to %I', part, old);
        execute format(
            'create table %I (like %I including defaults including storage) partition by list (case_month)', part, old);
        if held is null then
            execute format('alter table %I attach partition %I default', part, old);
        else
            execute format('alter table %I attach partition %I for values in (%s)', part, old, held);
            execute format('create table %I partition of %I default', part || '_default', part);
        end if;
    end loop;
end $$;

-- On the partitions that are there these take over the indexes they have.
alter table messages add primary key (stream, place, case_month);
create index messages_by_receipt on messages (receipt_id);
create index messages_by_id on messages (message_id);
create index messages_by_digest on messages (digest);
create index messages_by_case on messages (case_id);

alter table decisions add primary key (case_id, version, case_month);
create unique index decisions_by_place on decisions (stream, place, case_month);

alter table letters add primary key (id, case_month);
create index letters_by_case on letters (case_id, recipient, letter_number);
create index letters_to_leave on letters (lane, due_at) where state in ('READY', 'CLAIMED');
create index letters_held on letters (state, created_at) where state in ('PARKED', 'DEAD', 'DELIVERED');
create index letters_in_mailbox on letters (recipient, mailbox_cursor) where mailbox_cursor is not null;
create index letters_by_source on letters (source) where source is not null;
create index letters_by_answers on letters (answers) where answers is not null;
