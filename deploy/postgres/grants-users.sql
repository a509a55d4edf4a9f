-- What Users.Api may do with the log of users: to be run by orders_owner after each `migrate` of Users.Api.
\set ON_ERROR_STOP on

GRANT USAGE ON SCHEMA users TO users_api;
GRANT SELECT ON ALL TABLES IN SCHEMA users TO users_api;

-- Append: events are added, and never changed or deleted.
GRANT INSERT ON users.mt_events TO users_api;
GRANT INSERT, UPDATE (version, timestamp) ON users.mt_streams TO users_api;
GRANT USAGE, UPDATE ON SEQUENCE users.mt_events_sequence TO users_api;

-- Answers under idempotency keys: kept for a time, and never changed.
GRANT INSERT, DELETE ON users.log_claims TO users_api;

-- The users' saga.
GRANT INSERT, UPDATE, DELETE ON users.log_deadlines TO users_api;

-- Relay and projections.
GRANT INSERT, UPDATE ON users.mt_event_progression, users.log_projections, users.log_projection_builds TO users_api;
GRANT EXECUTE ON FUNCTION
    users.log_drop_projection_schema(varchar),
    users.log_create_projection_schema(varchar),
    users.log_swap_projection_schemas(varchar, varchar, varchar)
TO users_api;
