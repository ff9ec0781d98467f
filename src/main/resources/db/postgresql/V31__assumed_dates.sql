create index cases_assumed on cases (id) where provisional;
