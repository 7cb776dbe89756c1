-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- that practice stopped for somebody who agreed that a person on call is told; nothing that anybody wrote
create table on_call_event (
    id uuid primary key,
    -- of an episode; by chance, so that it tells nobody who it is
    reference uuid not null,
    person text not null,
    level text not null,
    at timestamp with time zone not null,
    state text not null,
    attempt integer not null,
    -- of one that is pending: when somebody takes it up next, or when the lease of who tells it ends
    next_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index on_call_event_due on on_call_event (state, next_at);
create index on_call_event_of_person on on_call_event (person, at);
create index on_call_event_by_reference on on_call_event (reference);
create index on_call_event_by_age on on_call_event (at);
