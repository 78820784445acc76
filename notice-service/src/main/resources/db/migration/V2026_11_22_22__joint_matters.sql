-- Links of notices of several authorities under one matter, for staff only: an officer's transaction sees no row of it, and the
-- authority's own matter (its id, its title) stays as it is.
create table matter_link (
  matter_id uuid not null references matter (id),
  notice_id uuid not null references notice (id),
  linked_by text not null,
  linked_at timestamptz not null,
  primary key (matter_id, notice_id)
);
create index matter_link_notice on matter_link (notice_id);
create index notice_of_matter on notice (matter_id);
create index notice_case on notice using gin (case_references);

alter table matter_link enable row level security;
alter table matter_link force row level security;
create policy matter_link_staff on matter_link using (current_setting('app.agency', true) = '*');

grant select, insert, delete on matter_link to ${app};
