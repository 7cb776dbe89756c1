-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- year of birth and region, where the jurisdiction asks for them; sealed
create table account_facts (
    account uuid primary key references account (id) on delete cascade,
    body text not null
);

-- of those whose practice is limited in time: since when they practise without a break, and how long today
create table practice_time (
    account uuid primary key references account (id) on delete cascade,
    sitting_from timestamp with time zone not null,
    last_at timestamp with time zone not null,
    today_seconds integer not null
);
