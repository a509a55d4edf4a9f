-- What Orders.Api and Orders.Worker may do with the log of orders: to be run by orders_owner after each `migrate` of Orders.Worker.
\set ON_ERROR_STOP on

GRANT USAGE ON SCHEMA orders TO orders_api, orders_worker;
GRANT SELECT ON ALL TABLES IN SCHEMA orders TO orders_api, orders_worker;

-- Append: events are added, and never changed or deleted.
GRANT INSERT ON orders.mt_events TO orders_api, orders_worker;
GRANT INSERT, UPDATE (version, timestamp) ON orders.mt_streams TO orders_api, orders_worker;
GRANT USAGE, UPDATE ON SEQUENCE orders.mt_events_sequence TO orders_api, orders_worker;
GRANT INSERT, UPDATE ON orders.log_deadlines TO orders_api;
GRANT INSERT, UPDATE, DELETE ON orders.log_deadlines TO orders_worker;

-- Answers under idempotency keys: kept for a time, and never changed.
GRANT INSERT, DELETE ON orders.log_claims TO orders_api;

-- Relay, archive and projections.
GRANT INSERT, UPDATE ON orders.mt_event_progression, orders.log_projections, orders.log_projection_builds TO orders_worker;
GRANT EXECUTE ON FUNCTION
    orders.log_archive(varchar[]),
    orders.log_drop_projection_schema(varchar),
    orders.log_create_projection_schema(varchar),
    orders.log_swap_projection_schemas(varchar, varchar, varchar)
TO orders_worker;

-- Orders.Api asks for rebuilds and verifications.
GRANT INSERT, UPDATE ON orders.log_projection_builds TO orders_api;
