-- The audit ledger. An entry is written in the transaction of what it tells of; the sequencer alone numbers it, once.
create table ledger_entry (
  id uuid not null,
  agency text,
  child_safety boolean not null default false,
  at timestamptz not null,
  person text,
  event text not null,
  object_kind text not null,
  object_id uuid not null,
  body bytea not null check (octet_length(body) <= 8192),
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  leaf_index bigint,
  primary key (id)
) partition by range (id);
call kit_partitioned('ledger_entry');
create index ledger_entry_unsequenced on ledger_entry (at, id) where leaf_index is null;
create index ledger_entry_object on ledger_entry (object_id, id);
create index ledger_entry_person on ledger_entry (person, id);

-- What the commitments of an entry were made of; kept beside, so that it can be erased while the tree still verifies.
create table ledger_opening (
  id uuid not null,
  entry_id uuid not null,
  agency text,
  name text not null,
  salt bytea not null check (octet_length(salt) = 32),
  value text not null,
  primary key (id)
) partition by range (id);
call kit_partitioned('ledger_opening');
create index ledger_opening_entry on ledger_opening (entry_id);

-- The order of the log, by ranges of the index: the primary key makes an index unique over all months.
create table ledger_leaf (
  leaf_index bigint not null,
  entry_id uuid not null,
  primary key (leaf_index)
) partition by range (leaf_index);
create table ledger_leaf_0 partition of ledger_leaf for values from (0) to (10000000);
create table ledger_leaf_1 partition of ledger_leaf for values from (10000000) to (20000000);
create table ledger_leaf_default partition of ledger_leaf default;

-- C2SP tlog-tiles, 256 wide; the last tile of a level grows in place.
create table ledger_tile (
  level int not null,
  idx bigint not null,
  width int not null check (width between 1 and 256),
  hashes bytea not null check (octet_length(hashes) = 32 * width),
  primary key (level, idx)
);

create table ledger_checkpoint (
  size bigint primary key,
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null default clock_timestamp()
);

-- Who sequences: a fencing epoch that every batch must still hold when it commits.
create table ledger_sequencer (
  only_row boolean primary key default true check (only_row),
  epoch bigint not null,
  holder uuid,
  size bigint not null,
  root bytea not null check (octet_length(root) = 32)
);
insert into ledger_sequencer (epoch, size, root) values (0, 0, sha256(''));

create function ledger_refuse() returns trigger
language plpgsql as $$
begin
  raise exception 'the ledger only grows: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function ledger_entry_guard() returns trigger
language plpgsql as $$
begin
  if current_user = '${sequencer}' and old.leaf_index is null and new.leaf_index is not null
     and (to_jsonb(old) - 'leaf_index') = (to_jsonb(new) - 'leaf_index') then
    return new;
  end if;
  raise exception 'the ledger only grows: an entry is numbered once and never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger ledger_entry_update before update on ledger_entry for each row execute function ledger_entry_guard();
create trigger ledger_entry_delete before delete on ledger_entry for each row execute function ledger_refuse();
create trigger ledger_entry_truncate before truncate on ledger_entry for each statement execute function ledger_refuse();
create trigger ledger_leaf_change before update or delete on ledger_leaf for each row execute function ledger_refuse();
create trigger ledger_leaf_truncate before truncate on ledger_leaf for each statement execute function ledger_refuse();
create trigger ledger_checkpoint_change before update or delete on ledger_checkpoint for each row execute function ledger_refuse();
create trigger ledger_checkpoint_truncate before truncate on ledger_checkpoint for each statement execute function ledger_refuse();

alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy ledger_entry_read on ledger_entry for select to ${app}
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
-- An entry may be written by nobody yet known (a refused log-in) and about any agency; only reading is by agency.
create policy ledger_entry_write on ledger_entry for insert to ${app} with check (true);
create policy ledger_entry_sequencer_read on ledger_entry for select to ${sequencer} using (true);
create policy ledger_entry_sequencer on ledger_entry for update to ${sequencer} using (true) with check (true);
alter table ledger_opening enable row level security;
alter table ledger_opening force row level security;
create policy ledger_opening_read on ledger_opening for select to ${app}
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
create policy ledger_opening_write on ledger_opening for insert to ${app} with check (true);

grant select, insert on ledger_entry, ledger_opening to ${app};
grant select on ledger_leaf, ledger_tile, ledger_checkpoint to ${app};
grant select, update (leaf_index) on ledger_entry to ${sequencer};
grant select, insert on ledger_leaf, ledger_checkpoint to ${sequencer};
grant select, insert, update on ledger_tile to ${sequencer};
grant select, update on ledger_sequencer to ${sequencer};
