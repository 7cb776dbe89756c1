-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- somebody asks for the entries that are about them
create index audit_entry_of_actor on audit_entry (actor);
create index audit_entry_of_subject on audit_entry (subject);

-- the last entry that was taken out because it was kept for long enough: the chain begins after it
alter table audit_head add column swept bigint default 0 not null;
alter table audit_head add column swept_hash text
    default '0000000000000000000000000000000000000000000000000000000000000000' not null;
