-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- what people put right of Tongli's readings, scores and wordings: numbers and labels, and no words
create table correction (
    id uuid primary key,
    person text not null,
    at timestamp with time zone not null,
    kind text not null,
    language text not null,
    uncertainty double precision not null,
    -- what the reviews come to, so that it can be asked for
    standing text not null,
    -- by what the request is known when it is sent again; the digest is keyed, and tells nothing of the words
    request_key text,
    request_digest text,
    body text not null
);
create index correction_of_person on correction (person, at);
create unique index correction_by_request on correction (person, request_key);
create index correction_by_standing on correction (standing, uncertainty);
create index correction_by_age on correction (at);

-- the whole correction, of whoever allows that its words are kept: with placeholders for who somebody is, and sealed
create table correction_words (
    correction uuid primary key references correction (id) on delete cascade,
    body text not null
);

-- what others said of it: labels, scores, yes or no
create table correction_review (
    correction uuid not null references correction (id) on delete cascade,
    person text not null,
    at timestamp with time zone not null,
    answer text not null,
    primary key (correction, person)
);
create index correction_review_of_person on correction_review (person);
create index correction_review_by_time on correction_review (at);

-- one row: with what names are made that stand for persons where corrections are handed on
create table correction_key (
    id integer primary key,
    secret text not null
);
