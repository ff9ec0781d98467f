create index cases_due on cases (wake_at, urgent desc, id);
create index cases_by_lane on cases (lane);
