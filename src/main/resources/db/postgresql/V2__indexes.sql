-- Partial indexes: most letters are collected and most columns here are empty.
create index submission_keys_by_sequence on submission_keys (sender, sequence_number)
    where sequence_number is not null;
create index cases_by_national_number on cases (national_number) where national_number is not null;
create index cases_by_local_number on cases (local_number) where local_number is not null;
create index cases_by_query_code on cases (query_code) where query_code is not null;
create index letters_to_leave on letters (lane, due_at) where state in ('READY', 'CLAIMED');
create index letters_held on letters (state, created_at) where state in ('PARKED', 'DEAD', 'DELIVERED');
create index letters_in_mailbox on letters (recipient, mailbox_cursor) where mailbox_cursor is not null;
create index letters_by_source on letters (source) where source is not null;
create index letters_by_answers on letters (answers) where answers is not null;
create index named_attachments_missing on named_attachments (received_at) where missing;
create index named_attachments_by_receipt on named_attachments (receipt_id);
