-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- a guess is named by its session and number, as a turn is: a text is sealed to its row, so a row has its name before it is written
create table numbered_guess (
    session_id uuid not null references practice_session (id) on delete cascade,
    number integer not null,
    body text not null,
    primary key (session_id, number)
);
insert into numbered_guess (session_id, number, body)
    select session_id, cast(row_number() over (partition by session_id order by id) as integer), body from practice_guess;
drop table practice_guess;
alter table numbered_guess rename to practice_guess;

-- the keys under which texts here may be sealed: who lacks one is told at the start, not at the first text that does not open
create table text_key (
    id text primary key,
    since timestamp with time zone not null
);
