-- Who petitions, as fingerprints only, made under a key that is not in the database: which petitions may be of one person.
-- Rows are added with each petition that comes into force; the petition in force is the one that the case names as its source.
-- Never partitioned: a repetition must be found after years.
create table petition_persons (
    receipt_id    uuid not null,
    person        integer not null,
    case_id       character varying(24) not null,
    content_class character varying(6) not null,
    territory     character varying(12) not null,
    by_document   bytea,
    by_telephone  bytea,
    by_address    bytea,
    by_accused    bytea,
    primary key (receipt_id, person)
);
create index petition_persons_by_document on petition_persons (by_document, case_id);
create index petition_persons_by_telephone on petition_persons (by_telephone, case_id);
create index petition_persons_by_address on petition_persons (by_address, case_id);
create index petition_persons_by_accused on petition_persons (by_accused, case_id);
