-- What a disclosure came to, what an open-ended demand was answered from, and on what exactly an officer was verified.
alter table notice_demand
  add column disclosure_status text check (disclosure_status in ('READY', 'REFUSED', 'EXPIRED', 'DOWNLOADED')),
  add column disclosure_at timestamptz,
  add column disclosure_released text[],
  add column disclosure_refused text,
  add column disclosure_sha256 text check (disclosure_sha256 ~ '^[0-9a-f]{64}$'),
  add column search_method text,
  add column search_scope text,
  add column search_cut_off timestamptz,
  add column narrowing text;

-- Rows that an answer to an open-ended demand listed, beside those that the notice named; a new answer replaces them.
alter table notice_target add column found boolean not null default false;
create index notice_target_everywhere on notice_target (value, kind);
grant delete on notice_target to ${app};

alter table notice
  add column verification_digest text,
  add column verification_key text;
-- Officers who were verified before stand on the contact as it is now.
select set_config('app.agency', '*', true);
update notice n
  set verification_digest = encode(sha256(convert_to(c.channel || E'\n' || c.value, 'UTF8')), 'hex')
  from agency_contact c where c.id = n.verification_contact;
alter table notice add check ((verification_contact is null) = (verification_digest is null));
