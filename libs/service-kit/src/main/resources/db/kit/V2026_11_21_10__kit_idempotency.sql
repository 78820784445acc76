-- One answer for one Idempotency-Key. A concurrent repeat waits on the primary key until the first one commits.
create table idempotency_key (
    caller text not null,
    key text not null,
    digest bytea not null check (octet_length(digest) = 32),
    status int,
    headers text,
    body bytea,
    created_at timestamptz not null default clock_timestamp(),
    primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
grant select, insert, update, delete on idempotency_key to ${app};
