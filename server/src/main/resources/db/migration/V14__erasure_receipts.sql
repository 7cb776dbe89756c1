-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- that somebody was erased, and when; not who: the number is of chance, and only they were told it
create table erasure_receipt (
    id uuid primary key,
    at timestamp with time zone not null
);
