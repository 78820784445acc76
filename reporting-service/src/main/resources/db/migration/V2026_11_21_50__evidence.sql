-- The data key of a case, wrapped by a key-encryption key whose id stands beside it. Deleting the row shreds the case.
create table case_key (
    case_id uuid primary key,
    kek_id text not null,
    wrapped bytea not null,
    created_at timestamptz not null default clock_timestamp()
);
grant select, insert on case_key to ${app};

-- Sealed content, once per case and hash.
create table evidence_content (
    id uuid primary key,
    case_id uuid not null references case_key (case_id) on delete restrict,
    sha256 bytea not null check (octet_length(sha256) = 32),
    nonce bytea not null check (octet_length(nonce) = 12),
    sealed bytea not null,
    unique (case_id, sha256)
);
grant select, insert on evidence_content to ${app};

create table evidence (
    id uuid primary key,
    case_id uuid not null references case_key (case_id) on delete restrict,
    agency text,
    child_safety boolean not null,
    action_id text not null check (length(action_id) between 1 and 128),
    target_kind text not null,
    target_value text not null,
    media_type text not null,
    bytes bigint not null check (bytes between 0 and 26214400),
    sha256 bytea not null check (octet_length(sha256) = 32),
    md5 bytea not null check (octet_length(md5) = 16),
    content_id uuid not null references evidence_content (id) on delete restrict,
    taken_at timestamptz not null
) partition by range (id);
call kit_partitioned('evidence');
create index evidence_of_case on evidence (case_id, id);
create index evidence_of_target on evidence (case_id, target_kind, target_value);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_scope on evidence
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert on evidence to ${app};

-- One receipt for one action, whoever asks again and however often.
create table snapshot_receipt (
    action_id text primary key,
    status text not null check (status in ('KEPT', 'NOT_FOUND')),
    evidence_id uuid,
    at timestamptz not null,
    check ((status = 'KEPT') = (evidence_id is not null))
);
grant select, insert on snapshot_receipt to ${app};

-- Who held, made or touched evidence; each line carries the hash of the one before it.
create table custody (
    id uuid primary key,
    evidence_id uuid not null,
    seq int not null check (seq > 0),
    at timestamptz not null,
    actor text not null,
    act text not null check (act in ('TAKEN', 'REUSED', 'HELD', 'HOLD_RELEASED', 'READ', 'CHECKED')),
    purpose text,
    previous bytea not null check (octet_length(previous) = 32),
    hash bytea not null check (octet_length(hash) = 32)
) partition by range (id);
call kit_partitioned('custody');
create index custody_of_evidence on custody (evidence_id, seq);
grant select, insert on custody to ${app};

-- The end of each chain; its row lock gives the lines their order.
create table custody_head (
    evidence_id uuid primary key,
    seq int not null,
    hash bytea not null check (octet_length(hash) = 32)
);
grant select, insert, update on custody_head to ${app};

create function custody_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'custody lines are never changed';
end
$$;
create trigger custody_append_only before update or delete on custody
    for each row execute function custody_is_append_only();

create table hold (
    id uuid primary key,
    case_id uuid not null,
    notice_number text,
    demand int,
    agency text,
    child_safety boolean not null,
    reason text not null,
    until timestamptz not null,
    state text not null check (state in ('OPEN', 'RELEASED')),
    target_total int not null check (target_total >= 0),
    deadline timestamptz,
    created_by text not null,
    created_at timestamptz not null,
    released_at timestamptz,
    version int not null default 0,
    check ((state = 'RELEASED') = (released_at is not null))
);
create index hold_of_case on hold (case_id);
alter table hold enable row level security;
alter table hold force row level security;
create policy hold_scope on hold
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert, update on hold to ${app};

create table hold_target (
    id uuid primary key,
    hold_id uuid not null references hold (id),
    kind text not null,
    value text not null,
    outcome text not null default 'PENDING' check (outcome in ('PENDING', 'PRESERVED', 'NOT_FOUND', 'FAILED')),
    evidence_id uuid,
    reason text,
    at timestamptz,
    attempts int not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    lease_until timestamptz,
    lease_epoch bigint not null default 0,
    check ((outcome = 'PRESERVED') = (evidence_id is not null))
) partition by range (id);
call kit_partitioned('hold_target');
create index hold_target_due on hold_target (next_at) where outcome = 'PENDING';
create index hold_target_of_hold on hold_target (hold_id, id);
grant select, insert, update on hold_target to ${app};

-- What a hold keeps. While the row stands, neither the evidence nor its content nor its key can go.
create table hold_evidence (
    hold_id uuid not null references hold (id),
    evidence_id uuid not null references evidence (id) on delete restrict,
    primary key (hold_id, evidence_id)
);
create index hold_evidence_of_evidence on hold_evidence (evidence_id);
grant select, insert, delete on hold_evidence to ${app};

-- Four eyes for what has no approval call of its own (release of a hold): bound to a digest of what was proposed.
create table proposed_change (
    id uuid primary key,
    kind text not null check (kind in ('RELEASE_HOLD')),
    object_id uuid not null,
    digest text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    decided_by text,
    decided_at timestamptz,
    note text,
    check (decided_by is distinct from proposed_by),
    check ((state = 'PROPOSED') = (decided_by is null))
);
create unique index proposed_change_open on proposed_change (kind, object_id) where state = 'PROPOSED';
grant select, insert, update on proposed_change to ${app};
