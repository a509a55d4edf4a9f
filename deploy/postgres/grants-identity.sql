-- What the services may do with identity: to be run by orders_owner after each `migrate` of Users.Api.
\set ON_ERROR_STOP on

GRANT USAGE ON SCHEMA identity TO orders_api, users_api, orders_worker;

-- Every process shares the keys that protect tokens, and may be the one that makes the next.
GRANT SELECT, INSERT ON identity.data_protection_keys TO orders_api, users_api, orders_worker;

-- Orders.Api knows callers when it sees them; it reads no password.
GRANT SELECT ON identity.api_keys, identity.sessions, identity.closures TO orders_api;
GRANT SELECT (user_id, scopes) ON identity.accounts TO orders_api;
GRANT UPDATE (last_used_at) ON identity.api_keys TO orders_api;

-- Users.Api says who they are.
GRANT SELECT, INSERT, UPDATE ON identity.api_keys, identity.accounts TO users_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sessions, identity.sign_in_failures TO users_api;
GRANT SELECT, INSERT ON identity.set_up, identity.secrets TO users_api;
GRANT SELECT, INSERT, UPDATE ON identity.closures TO users_api;
-- Of users who are erased.
GRANT DELETE ON identity.accounts TO users_api;

-- Keys to personal data are made, read and destroyed, and never changed.
GRANT USAGE ON SCHEMA user_keys TO users_api;
GRANT SELECT, INSERT, DELETE ON user_keys.keys TO users_api;
