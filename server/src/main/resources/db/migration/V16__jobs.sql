-- Valid on H2 2.4 (MODE=PostgreSQL) and PostgreSQL 15.
-- what somebody asked for that is made later, by whichever node
create table job (
    id uuid primary key,
    person text not null,
    kind text not null,
    -- ids and flags, as JSON; nothing that anybody wrote
    parameters text not null,
    state text not null,
    attempt integer not null,
    steps_done integer not null,
    steps integer not null,
    problem text,
    created_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    expires_at timestamp with time zone not null
);
create index job_of_person on job (person);
create index job_by_expiry on job (expires_at);

create table job_result (
    job uuid primary key references job (id) on delete cascade,
    name text not null,
    media_type text not null,
    -- sealed
    body text not null
);

-- the queue, as db-scheduler asks for it
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
