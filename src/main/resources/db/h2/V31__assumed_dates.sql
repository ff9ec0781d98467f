create index cases_assumed on cases (provisional);
