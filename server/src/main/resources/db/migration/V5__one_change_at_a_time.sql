-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- how often a session was changed: who changes it names the version that they read
alter table practice_session add column version bigint default 0 not null;
update practice_session set version =
    (select count(*) from practice_turn where practice_turn.session_id = practice_session.id)
    + (select count(*) from practice_guess where practice_guess.session_id = practice_session.id)
    + case when status = 'open' then 0 else 1 end;

-- a digest of the Idempotency-Key: no request is played twice, whichever process it reaches
alter table practice_turn add column request text;
alter table practice_turn add constraint practice_turn_once unique (session_id, request);
