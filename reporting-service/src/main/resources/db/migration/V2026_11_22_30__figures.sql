-- What was done to targets, one line for each time it was seen, never the target itself: the subject is a keyed hash. Lines
-- are only added. A reversal is a line of its own (delta -1) at its own date; no past figure is rewritten.
create table figure_line (
    id uuid primary key,
    figure text not null check (figure in ('IDENTIFIED', 'REMOVED', 'BLOCKED', 'REPORTED', 'DISCLOSED')),
    subject bytea not null check (octet_length(subject) = 32),
    delta smallint not null check (delta in (1, -1)),
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    source_id uuid not null,
    agency text,
    measure text,
    ground text,
    child_safety boolean not null,
    -- From receipt to effect; null where nothing was done by us.
    seconds bigint check (seconds >= 0)
) partition by range (id);
call kit_partitioned('figure_line');
create index figure_line_of_subject on figure_line (figure, subject, at);
create index figure_line_at on figure_line (at);
alter table figure_line enable row level security;
alter table figure_line force row level security;
create policy figure_line_scope on figure_line
    using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert on figure_line to ${app};

-- Figures of the time before this installation, taken over by two people and shown apart for ever.
create table history_import (
    id uuid primary key,
    source text not null check (length(source) between 1 and 500),
    note text check (length(note) <= 2000),
    sha256 bytea not null check (octet_length(sha256) = 32),
    row_total int not null check (row_total between 1 and 10000),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    state text not null check (state in ('PROPOSED', 'APPLIED', 'REJECTED')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_at timestamptz,
    check ((state = 'PROPOSED') = (decided_at is null)),
    -- The same days are never taken over twice, not even by two imports at the same moment.
    constraint history_import_once exclude using gist (daterange(first_day, last_day, '[]') with &&) where (state <> 'REJECTED')
);
grant select, insert on history_import to ${app};
grant update (state, decided_at) on history_import to ${app};

create table imported_figure (
    import_id uuid not null references history_import (id),
    position int not null check (position >= 1),
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    identified bigint not null check (identified >= 0),
    removed bigint not null check (removed >= 0),
    blocked bigint not null check (blocked >= 0),
    reported bigint not null check (reported >= 0),
    disclosed bigint not null check (disclosed >= 0),
    primary key (import_id, position)
);
grant select, insert on imported_figure to ${app};

alter table proposed_change drop constraint proposed_change_kind_check;
alter table proposed_change add constraint proposed_change_kind_check check (kind in ('RELEASE_HOLD', 'HISTORY_IMPORT'));
