-- Every claim of a build has a number of its own, also after the row was dropped and added again: an old build never passes
-- for a new one.
create sequence disclosure_building_epoch;
select setval('disclosure_building_epoch', (select coalesce(max(lease_epoch), 0) + 1000000 from disclosure_building));
grant usage on sequence disclosure_building_epoch to ${app};
