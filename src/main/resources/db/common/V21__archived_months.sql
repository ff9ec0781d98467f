-- Months whose messages, decisions and letters an operator has taken out of the ledger: which places of which streams they
-- stood at, under a code that only the seal key's holder can make.
create table archived_months (
    case_month  integer primary key,
    archived_at timestamp with time zone not null,
    cases       bigint not null,
    places      ${text} not null,
    mac         bytea not null
);

-- The first receipts of those months' messages: one that is sent again after years gets the same receipt.
create table archived_receipts (
    receipt_id uuid primary key,
    case_month integer not null,
    receipt    character varying not null
);

-- Only one node makes the partitions of the coming months at a time.
insert into turns (name) values ('months');
