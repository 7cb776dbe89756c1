-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
create table account (
    id uuid primary key,
    name text not null unique,
    role text not null,
    password text,
    failures integer not null,
    locked_until timestamp with time zone,
    disabled boolean not null,
    created_at timestamp with time zone not null
);

-- the secret is sealed: whoever reads the table alone makes no codes of it
create table second_factor (
    account uuid primary key references account (id) on delete cascade,
    secret text not null,
    step bigint not null
);

-- secrets are kept as hashes only
create table login (
    id uuid primary key,
    hash text not null unique,
    account uuid not null references account (id) on delete cascade,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index login_of_account on login (account);

create table api_token (
    id uuid primary key,
    hash text not null unique,
    account uuid not null references account (id) on delete cascade,
    label text not null,
    scopes text not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index api_token_of_account on api_token (account);

create table recovery_code (
    account uuid not null references account (id) on delete cascade,
    hash text not null,
    primary key (account, hash)
);

create table invitation (
    hash text primary key,
    role text not null,
    expires_at timestamp with time zone not null
);

-- outlives accounts: ids only, nothing that says who somebody was once the account is gone
create table audit_entry (
    number bigint primary key,
    at timestamp with time zone not null,
    actor text,
    action text not null,
    subject text,
    previous text not null,
    hash text not null
);
-- one row, locked while an entry is added, so that the chain never forks
create table audit_head (
    one integer primary key,
    number bigint not null,
    hash text not null
);
