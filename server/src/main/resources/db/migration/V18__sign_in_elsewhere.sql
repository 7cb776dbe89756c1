-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- who somebody is at an identity provider: issuer and subject, nothing else of them
create table identity (
    issuer text not null,
    subject text not null,
    account uuid not null references account (id) on delete cascade,
    primary key (issuer, subject)
);
create index identity_of_account on identity (account);

-- browsers that were sent to the provider and are not back; hashes only, gone after minutes
create table departure (
    state text primary key,
    browser text not null,
    invitation text,
    expires_at timestamp with time zone not null
);
