-- Urgent notices that nobody has acknowledged yet: few, and gone with the acknowledgement. What the operator's alert reads.
create table urgent_notices (
    letter     uuid primary key,
    case_month integer not null,
    case_id    character varying(24) not null,
    recipient  character varying(64) not null
);
create index urgent_notices_by_case on urgent_notices (case_id, recipient);
