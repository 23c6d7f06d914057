-- Deliveries in the order they were made, whatever the clock said: a provider restored from a backup forgets from the end.
ALTER TABLE outbox_message ADD COLUMN delivery INTEGER;
CREATE UNIQUE INDEX outbox_delivery ON outbox_message (delivery) WHERE delivery IS NOT NULL;
