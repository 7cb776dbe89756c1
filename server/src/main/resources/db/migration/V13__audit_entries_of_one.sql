-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- somebody asks for the entries that are about them
create index audit_entry_of_actor on audit_entry (actor);
create index audit_entry_of_subject on audit_entry (subject);
