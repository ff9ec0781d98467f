-- Which lists (weekly, monthly) some node has made, and for which day; whoever makes one holds the row of turns.
create table made_lists (
    list_name character varying(16) not null,
    listed_on date not null,
    made_at   timestamp with time zone not null,
    primary key (list_name, listed_on)
);
insert into turns (name) values ('lists');
