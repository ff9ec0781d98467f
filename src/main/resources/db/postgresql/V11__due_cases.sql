-- Most cases are closed and wait for nothing.
create index cases_due on cases (wake_at, urgent desc, id) where wake_at is not null;
create index cases_without_lane on cases (id) where lane is null;
