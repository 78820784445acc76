-- What an agency asked for, what the law lets it have, what people agreed to give, and the sealed package. What was asked
-- and who proposed it are never changed; the sets can only shrink on their way: released is part of all three others.
create table disclosure (
    id uuid primary key,
    version int not null,
    notice_id uuid not null,
    notice_number text not null check (length(notice_number) between 1 and 64),
    reference text check (length(reference) <= 500),
    case_references text[] not null,
    demand int not null check (demand >= 1),
    demand_number text check (length(demand_number) <= 64),
    agency text not null check (length(agency) between 1 and 64),
    child_safety boolean not null,
    legal_basis text[] not null,
    issuer_rank text check (length(issuer_rank) <= 200),
    demand_text text check (length(demand_text) <= 20000),
    asked text[] not null,
    permitted text[] not null check (permitted <@ asked),
    asked_from text check (length(asked_from) <= 64),
    asked_to text check (length(asked_to) <= 64),
    from_at timestamptz,
    to_at timestamptz check (to_at > from_at),
    due_at timestamptz,
    target_total int not null check (target_total between 1 and 100000),
    targets_known int not null check (targets_known between 0 and target_total),
    state text not null check (state in ('REQUESTED', 'COLLECTED', 'AWAITING_APPROVAL', 'APPROVED', 'READY', 'DOWNLOADED',
        'REFUSED', 'EXPIRED')),
    proposer text not null,
    last_editor text,
    found text[] not null,
    released text[] not null check (released <@ permitted and released <@ found),
    key_fingerprint text check (key_fingerprint ~ '^[0-9A-Fa-f]{40}([0-9A-Fa-f]{24})?$'),
    digest text check (digest ~ '^sha256:[0-9a-f]{64}$'),
    approvals_needed int not null check (approvals_needed between 1 and 9),
    approval_entry uuid,
    package_content uuid,
    package_sha256 text check (package_sha256 ~ '^[0-9a-f]{64}$'),
    package_bytes bigint check (package_bytes > 0),
    created_at timestamptz not null,
    decided_at timestamptz,
    ready_at timestamptz,
    expires_at timestamptz,
    check (state not in ('APPROVED', 'READY', 'DOWNLOADED', 'EXPIRED') or (cardinality(released) > 0
        and cardinality(legal_basis) > 0 and digest is not null and key_fingerprint is not null and approval_entry is not null)),
    check ((state in ('READY', 'DOWNLOADED', 'EXPIRED')) = (package_sha256 is not null)),
    check ((package_sha256 is null) = (package_content is null) and (package_sha256 is null) = (expires_at is null))
);
create index disclosure_state on disclosure (state, id);
create index disclosure_notice on disclosure (notice_id);
create index disclosure_expiry on disclosure (expires_at) where state = 'READY';
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy agency_rows on disclosure
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');

-- When the next try of building an approved package is due; its lease fences the builder.
create table disclosure_building (
    disclosure_id uuid primary key references disclosure (id),
    attempts int not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    lease_epoch bigint not null default 0
);
grant select, insert, update, delete on disclosure_building to ${app};

create table disclosure_approval (
    id uuid primary key,
    disclosure_id uuid not null references disclosure (id),
    person text not null,
    decision text not null check (decision in ('APPROVE', 'REJECT')),
    digest text not null,
    note text check (length(note) <= 2000),
    given_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > given_at),
    voided_at timestamptz
);
-- One word a person; a voided one stays as history.
create unique index disclosure_approval_once on disclosure_approval (disclosure_id, person) where voided_at is null;

create function check_disclosure_approver() returns trigger language plpgsql as $$
declare
    d disclosure%rowtype;
begin
    select * into strict d from disclosure where id = new.disclosure_id;
    if new.person = d.proposer or new.person is not distinct from d.last_editor then
        raise exception 'proposer, last editor and approver are different people' using errcode = 'check_violation';
    end if;
    if new.digest is distinct from d.digest then
        raise exception 'an approval is bound to the disclosure as it is' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger approver before insert on disclosure_approval for each row execute function check_disclosure_approver();

create function disclosure_approvals(d disclosure) returns int language sql stable as $$
    select count(distinct person)::int from disclosure_approval
    where disclosure_id = d.id and decision = 'APPROVE' and voided_at is null and digest = d.digest
        and expires_at > clock_timestamp() and person <> d.proposer and person is distinct from d.last_editor
$$;

-- Looked at when the transaction ends, whatever the order of its statements was.
create function check_disclosure_approved() returns trigger language plpgsql as $$
declare
    d disclosure%rowtype;
begin
    select * into strict d from disclosure where id = new.id;
    if d.state = 'APPROVED' and disclosure_approvals(d) < d.approvals_needed then
        raise exception 'a disclosure is approved by too few people' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger approved after insert or update of state, digest, last_editor, approvals_needed on disclosure
    deferrable initially deferred for each row when (new.state = 'APPROVED') execute function check_disclosure_approved();

-- No way around: a package is made only of what is approved at that moment, and taken only when it is ready.
create function check_disclosure_step() returns trigger language plpgsql as $$
begin
    if new.state = old.state then
        return new;
    end if;
    if not (old.state, new.state) in (('REQUESTED', 'COLLECTED'), ('REQUESTED', 'REFUSED'), ('COLLECTED', 'AWAITING_APPROVAL'),
            ('COLLECTED', 'REFUSED'), ('REQUESTED', 'AWAITING_APPROVAL'), ('AWAITING_APPROVAL', 'APPROVED'),
            ('AWAITING_APPROVAL', 'REFUSED'), ('APPROVED', 'AWAITING_APPROVAL'), ('APPROVED', 'READY'),
            ('READY', 'DOWNLOADED'), ('READY', 'EXPIRED'), ('DOWNLOADED', 'READY'), ('EXPIRED', 'READY')) then
        raise exception 'a disclosure cannot go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state = 'APPROVED' and new.state = 'READY' and (new.digest is distinct from old.digest
            or new.released is distinct from old.released or disclosure_approvals(new) < new.approvals_needed) then
        raise exception 'a package is made of what is approved now' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger step before update of state on disclosure for each row execute function check_disclosure_step();

grant select, insert on disclosure, disclosure_approval to ${app};
grant update (version, targets_known, state, last_editor, found, released, key_fingerprint, digest, approvals_needed,
    approval_entry, package_content, package_sha256, package_bytes, decided_at, ready_at, expires_at) on disclosure to ${app};
grant update (voided_at) on disclosure_approval to ${app};

-- Why a category that was asked for is not released.
create table disclosure_refusal (
    disclosure_id uuid not null references disclosure (id),
    category text not null,
    ground text not null check (ground ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    primary key (disclosure_id, category)
);
grant select, insert, update, delete on disclosure_refusal to ${app};

-- How many records the platform gave that nobody asked for; never their values.
create table disclosure_dropped (
    disclosure_id uuid not null references disclosure (id),
    category text not null,
    count bigint not null check (count > 0),
    primary key (disclosure_id, category)
);
grant select, insert, update on disclosure_dropped to ${app};

create table disclosure_target (
    id uuid primary key,
    disclosure_id uuid not null,
    agency text not null,
    kind text not null check (kind in ('ACCOUNT', 'POST', 'GROUP', 'LINK', 'MEDIA', 'PHONE', 'EMAIL', 'HASH')),
    value text not null check (length(value) between 1 and 2048),
    outcome text not null default 'PENDING' check (outcome in ('PENDING', 'COLLECTED', 'NOT_FOUND', 'NO_RECORDS', 'DISCLOSED',
        'REFUSED')),
    -- The sealed records and the hash of what is sealed.
    content_id uuid,
    records_sha256 text check (records_sha256 ~ '^[0-9a-f]{64}$'),
    categories text[] not null default '{}',
    reason text check (length(reason) <= 200),
    at timestamptz,
    attempts int not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    lease_until timestamptz,
    lease_epoch bigint not null default 0,
    check ((content_id is null) = (records_sha256 is null)),
    check (outcome not in ('COLLECTED', 'DISCLOSED') or content_id is not null)
) partition by range (id);
call kit_partitioned('disclosure_target');
create index disclosure_target_due on disclosure_target (next_at) where outcome = 'PENDING';
create index disclosure_target_of on disclosure_target (disclosure_id, id);
alter table disclosure_target enable row level security;
alter table disclosure_target force row level security;
create policy agency_rows on disclosure_target
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert, update on disclosure_target to ${app};

-- Who took a package, and when.
create table disclosure_download (
    id uuid primary key,
    disclosure_id uuid not null references disclosure (id),
    agency text not null,
    person text not null,
    at timestamptz not null,
    package_sha256 text not null,
    entry_id uuid not null
);
create index disclosure_download_of on disclosure_download (disclosure_id, id);
alter table disclosure_download enable row level security;
alter table disclosure_download force row level security;
create policy agency_rows on disclosure_download
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert on disclosure_download to ${app};

-- The chain of custody of a disclosure's records.
alter table custody drop constraint custody_act_check;
alter table custody add constraint custody_act_check check (act in ('TAKEN', 'REUSED', 'HELD', 'HOLD_RELEASED', 'READ',
    'CHECKED', 'COLLECTED', 'PACKAGED', 'HANDED_OVER'));
