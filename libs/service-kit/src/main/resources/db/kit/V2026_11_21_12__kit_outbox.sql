-- A command to another service, written in the business transaction. Order holds per (destination, stream): seq comes from
-- the counter row, whose lock is held to the commit, so that it is gap-free and in commit order. A sequence is neither.
create table outbox_stream (
  destination text not null,
  stream text not null,
  last_seq bigint not null,
  primary key (destination, stream)
);

create table outbox (
  id uuid not null,
  destination text not null,
  stream text not null,
  seq bigint not null,
  type text not null,
  body bytea not null,
  digest bytea not null check (octet_length(digest) = 32),
  context text not null,
  traceparent text,
  created_at timestamptz not null default clock_timestamp(),
  deadline timestamptz,
  state text not null default 'READY' check (state in ('READY', 'LEASED', 'DONE', 'DEAD')),
  attempts int not null default 0,
  answers int not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  lease_owner uuid,
  lease_until timestamptz,
  lease_epoch bigint not null default 0,
  last_error text check (length(last_error) <= 500),
  done_at timestamptz,
  primary key (id),
  check ((state = 'LEASED') = (lease_until is not null))
) partition by range (id);
call kit_partitioned('outbox');
create index outbox_due on outbox (destination, next_at) where state in ('READY', 'LEASED');
create index outbox_order on outbox (destination, stream, seq) where state <> 'DONE';

grant select, insert, update on outbox_stream to ${app};
grant select, insert, update on outbox to ${app};
