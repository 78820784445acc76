-- The directory of authorities. It names nobody's notices, so it carries no row-level security: staff read all of it,
-- an officer's request only looks up the zone of the officer's own agency.
create table agency (
  slug text primary key check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  unit text,
  kind text not null check (kind in ('POLICE', 'COMMISSION', 'COURT', 'MINISTRY', 'FLAGGER')),
  parent text references agency (slug),
  zone text not null,
  domains text[] not null default '{}',
  version bigint not null default 0
);

create table agency_contact (
  id uuid primary key,
  agency_slug text not null references agency (slug),
  channel text not null check (channel in ('PHONE', 'EMAIL')),
  value text not null,
  verified_until timestamptz not null
);
create index agency_contact_of on agency_contact (agency_slug);

grant select on agency, agency_contact to ${app};

insert into agency (slug, name, unit, kind, parent, zone, domains) values
  ('delhi-police', 'Delhi Police', null, 'POLICE', null, 'Asia/Kolkata', '{delhipolice.gov.in}'),
  ('ifso', 'Delhi Police', 'IFSO, Special Cell', 'POLICE', 'delhi-police', 'Asia/Kolkata', '{delhipolice.gov.in}'),
  ('ncpcr', 'National Commission for Protection of Child Rights (NCPCR)', null, 'COMMISSION', null, 'Asia/Kolkata', '{ncpcr.nic.in,ncpcr.gov.in}'),
  ('dcw', 'Delhi Commission for Women (DCW)', null, 'COMMISSION', null, 'Asia/Kolkata', '{dcw.delhi.gov.in}'),
  ('meity', 'Ministry of Electronics and Information Technology (MeitY)', 'Cyber Laws Division', 'MINISTRY', null, 'Asia/Kolkata', '{meity.gov.in}'),
  ('mp-police', 'Madhya Pradesh Police', 'State Cyber Police', 'POLICE', null, 'Asia/Kolkata', '{mppolice.gov.in}'),
  ('delhi-high-court', 'High Court of Delhi', null, 'COURT', null, 'Asia/Kolkata', '{delhihighcourt.nic.in}'),
  ('kerala-police', 'Kerala Police', 'Cyber Division', 'POLICE', null, 'Asia/Kolkata', '{keralapolice.gov.in}'),
  ('rajasthan-police', 'Rajasthan Police', 'Cyber Crime Police Station', 'POLICE', null, 'Asia/Kolkata', '{police.rajasthan.gov.in}'),
  ('tripura-police', 'Tripura Police', 'Crime Branch', 'POLICE', null, 'Asia/Kolkata', '{tripurapolice.gov.in}'),
  ('cyber-peace', 'Cyber Peace', null, 'FLAGGER', null, 'Asia/Kolkata', '{hotline.test}');

-- Contacts are what an officer is called back on, never what a letter prints. Numbers are of the fictitious range.
insert into agency_contact (id, agency_slug, channel, value, verified_until) values
  ('01900000-0000-7000-8000-000000000101', 'delhi-police', 'PHONE', '+91-11-5550-0100', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000102', 'delhi-police', 'EMAIL', 'nodal.testdesk@delhipolice.gov.in', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000201', 'ifso', 'PHONE', '+91-11-5550-0455', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000202', 'ifso', 'EMAIL', 'acp.ifso.testdesk@delhipolice.gov.in', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000301', 'ncpcr', 'PHONE', '+91-11-5550-0300', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000302', 'ncpcr', 'EMAIL', 'legal.testdesk@ncpcr.nic.in', '2028-03-31T23:59:59+05:30'),
  -- Without a chairperson since January 2024 (reference: law, 1.6), so nobody could confirm this contact again.
  ('01900000-0000-7000-8000-000000000401', 'dcw', 'PHONE', '+91-11-5550-0181', '2024-01-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000402', 'dcw', 'EMAIL', 'summons.testdesk@dcw.delhi.gov.in', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000501', 'meity', 'PHONE', '+91-11-5550-0501', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000601', 'mp-police', 'PHONE', '+91-755-5550-060', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000701', 'delhi-high-court', 'PHONE', '+91-11-5550-0700', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000801', 'kerala-police', 'PHONE', '+91-471-5550-080', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000000901', 'rajasthan-police', 'PHONE', '+91-141-5550-090', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000001001', 'tripura-police', 'PHONE', '+91-381-5550-100', '2028-03-31T23:59:59+05:30'),
  ('01900000-0000-7000-8000-000000001101', 'cyber-peace', 'EMAIL', 'desk@hotline.test', '2028-03-31T23:59:59+05:30');
