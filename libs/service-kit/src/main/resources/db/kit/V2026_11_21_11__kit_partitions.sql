-- Tables that grow without bound are range-partitioned by their UUIDv7 id from the first migration: the primary key
-- stays global and a repeat is refused in any month. Nothing is ever granted on a partition: it has no row policy.
create table kit_partitioned_table (
  name name primary key
);

-- The smallest UUIDv7 of an instant: 48 bits of milliseconds, all else zero.
create function kit_first_id(at timestamptz) returns uuid
language sql immutable strict as $$
  select (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-0000-0000-000000000000')::uuid
  from (select lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as hex) as milliseconds
$$;

-- Makes the partition of one month (UTC); false when it was there. Fails when the default partition holds rows of it.
create function kit_make_month(parent name, month timestamptz) returns boolean
language plpgsql set search_path = public, pg_temp as $$
declare
  first_day timestamptz := date_trunc('month', month, 'UTC');
  part text := parent || to_char(first_day at time zone 'UTC', '_YYYY_MM');
begin
  if to_regclass(quote_ident(part)) is not null then
    return false;
  end if;
  execute format('create table %I partition of %I for values from (%L) to (%L)', part, parent,
    kit_first_id(first_day), kit_first_id(date_trunc('month', first_day + interval '32 days', 'UTC')));
  return true;
end $$;

-- Used in migrations: `call kit_partitioned('target')` after `create table target (…) partition by range (id)`.
create procedure kit_partitioned(parent name)
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into kit_partitioned_table (name) values (parent);
  execute format('create table %I partition of %I default', parent || '_default', parent);
  for ahead in 0..3 loop
    perform kit_make_month(parent, date_trunc('month', clock_timestamp(), 'UTC') + ahead * interval '32 days');
  end loop;
end $$;

-- The claimed job: one replica at a time makes what is missing of the next three months and names the tables whose
-- default partition holds rows (an alarm, because such rows block the creation of their month).
create function kit_make_partitions() returns table (table_name name, default_holds_rows boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  filled boolean;
begin
  if not pg_try_advisory_xact_lock(hashtext('kit_make_partitions')) then
    return;
  end if;
  for table_name in select name from kit_partitioned_table order by name loop
    execute format('select exists (select 1 from %I)', table_name || '_default') into filled;
    default_holds_rows := filled;
    begin
      for ahead in 0..3 loop
        perform kit_make_month(table_name, date_trunc('month', clock_timestamp(), 'UTC') + ahead * interval '32 days');
      end loop;
    exception when check_violation then
      default_holds_rows := true;
    end;
    return next;
  end loop;
end $$;

revoke all on function kit_make_month(name, timestamptz) from public;
revoke all on procedure kit_partitioned(name) from public;
revoke all on function kit_make_partitions() from public;
grant execute on function kit_make_partitions() to ${app};
