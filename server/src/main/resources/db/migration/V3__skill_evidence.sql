-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- what exercises showed of skills: counts and no words, each exercise whole in its body
create table skill_evidence (
    person text not null,
    source text not null,
    at timestamp with time zone not null,
    body text not null,
    primary key (person, source)
);
