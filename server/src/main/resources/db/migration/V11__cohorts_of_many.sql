-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- by what another person finds a record: an enrolment by its cohort, a cohort by its access code; null in rows of local mode
-- before this, which only their own person looks for
alter table course_record add column lookup text;
create index course_record_lookup on course_record (kind, lookup);
create index course_record_id on course_record (kind, id);
