-- A message received, in the transaction of its effect; a repeat answers as the first did.
create table inbox_stream (
  source text not null,
  stream text not null,
  last_seq bigint not null,
  primary key (source, stream)
);

create table inbox (
  id uuid not null,
  source text not null,
  type text not null,
  stream text not null,
  seq bigint not null,
  digest bytea not null check (octet_length(digest) = 32),
  answer text,
  received_at timestamptz not null default clock_timestamp(),
  primary key (id, source)
) partition by range (id);
call kit_partitioned('inbox');

grant select, insert, update on inbox_stream to ${app};
grant select, insert on inbox to ${app};
