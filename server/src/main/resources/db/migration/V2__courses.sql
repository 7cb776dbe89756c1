-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- what a course leaves behind: enrolments, cohorts, own marks and own courses, each whole in its body
create table course_record (
    person text not null,
    kind text not null,
    id text not null,
    at timestamp with time zone not null,
    body text not null,
    primary key (person, kind, id)
);
