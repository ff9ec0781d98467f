-- What every node takes for now while time is simulated; no row until a gateway starts so.
create table simulated_time (
    only_row smallint primary key,
    told     timestamp with time zone not null
);
