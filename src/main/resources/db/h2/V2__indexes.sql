-- Small bodies stand in the row itself; only large ones go to H2's separate storage of large objects.
set max_length_inplace_lob 65536;

create index submission_keys_by_sequence on submission_keys (sender, sequence_number);
create index cases_by_national_number on cases (national_number);
create index cases_by_local_number on cases (local_number);
create index cases_by_query_code on cases (query_code);
create index letters_by_state on letters (state, lane, due_at);
create index letters_in_mailbox on letters (recipient, mailbox_cursor);
create index letters_by_source on letters (source);
create index letters_by_answers on letters (answers);
create index named_attachments_missing on named_attachments (missing, received_at);
create index named_attachments_by_receipt on named_attachments (receipt_id);
