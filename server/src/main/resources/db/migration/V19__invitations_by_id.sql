-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- so that invitations can be listed and withdrawn one by one; half of a hash of 256 random bits tells nothing of the secret
alter table invitation add column id uuid;
update invitation set id = cast(substring(hash from 1 for 32) as uuid);
alter table invitation alter column id set not null;
create unique index invitation_id on invitation (id);

-- null for the program itself; goes with whoever wrote it
alter table invitation add column invited_by uuid references account (id) on delete cascade;
create index invitation_of_account on invitation (invited_by);
