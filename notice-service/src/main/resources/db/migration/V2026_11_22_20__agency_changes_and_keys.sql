-- The directory changes by four eyes only. A contact that was taken out stays as a row, because notices refer to it; a new or
-- changed one, and a new key, count only after the cool-down. What is seeded was there before the directory opened.
alter table agency
  add column changes bigint not null default 0,
  add column key_armored text,
  add column key_fingerprint text check (key_fingerprint ~ '^[0-9A-F]{40,64}$'),
  add column key_pinned_at timestamptz,
  add column key_expires_at timestamptz,
  add check ((key_armored is null) = (key_fingerprint is null)),
  add check ((key_armored is null) = (key_pinned_at is null));

alter table agency_contact
  add column changed_at timestamptz,
  add column removed_at timestamptz;

-- Proposed changes: the content is kept exactly as it was shown, the digest is over it.
create table agency_change (
  id uuid primary key,
  agency_slug text not null references agency (slug),
  content text not null,
  digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
  approvals_needed int not null check (approvals_needed between 1 and 5),
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'LAPSED')),
  decided_at timestamptz,
  unique (id, proposed_by),
  check ((state = 'PROPOSED') = (decided_at is null))
);
create unique index agency_change_open on agency_change (agency_slug) where state = 'PROPOSED';

create table agency_change_approval (
  change_id uuid not null,
  proposed_by text not null,
  person text not null,
  decision text not null check (decision in ('APPROVE', 'REJECT')),
  at timestamptz not null,
  note text,
  primary key (change_id, person),
  foreign key (change_id, proposed_by) references agency_change (id, proposed_by),
  -- Four eyes are two people, whatever the code says.
  check (person <> proposed_by)
);

grant update on agency to ${app};
grant insert, update on agency_contact, agency_change to ${app};
grant select on agency_change to ${app};
grant select, insert on agency_change_approval to ${app};
