-- When the notice behind an order was received: the figures measure from receipt to effect.
alter table takedown_order add column received_at timestamptz;
