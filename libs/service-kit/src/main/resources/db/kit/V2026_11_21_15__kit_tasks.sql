-- What a person must do. A service other than notice-service keeps its own row and forwards a copy (source = its name).
create table task (
  id uuid primary key,
  source text not null,
  kind text not null,
  titles jsonb not null,
  object_kind text not null,
  object_id uuid not null,
  facts jsonb not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'CLAIMED', 'RESOLVED')),
  due_at timestamptz,
  opened_at timestamptz not null,
  claimed_by text,
  claimed_at timestamptz,
  resolved_by text,
  resolved_at timestamptz,
  resolution text check (length(resolution) <= 64),
  note text check (length(note) <= 2000),
  check ((state = 'RESOLVED') = (resolved_at is not null)),
  check (state <> 'CLAIMED' or claimed_by is not null)
);
create index task_open on task (state, id);
create index task_kind on task (kind, id);
create index task_object on task (object_id, kind) where state <> 'RESOLVED';

grant select, insert, update on task to ${app};
