-- A log-in in a browser, so that it stands in the ledger once however many replicas see its requests. What identifies it at the
-- identity provider is kept as a hash only; who it was is in the ledger.
create table browser_session (
  login bytea primary key check (octet_length(login) = 32),
  id uuid not null unique,
  agency text,
  at timestamptz not null,
  ended_at timestamptz
);
create index browser_session_at on browser_session (at);

alter table browser_session enable row level security;
alter table browser_session force row level security;
create policy browser_session_own on browser_session to ${app}
  using (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*')
  with check (agency = nullif(current_setting('app.agency', true), '') or current_setting('app.agency', true) = '*');
grant select, insert, delete on browser_session to ${app};
grant update (ended_at) on browser_session to ${app};
