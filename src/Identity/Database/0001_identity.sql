CREATE SCHEMA IF NOT EXISTS identity;

CREATE TABLE identity.api_keys (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    sha256 bytea NOT NULL UNIQUE,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz
);

-- Who can sign in, by the address in lower case.
CREATE TABLE identity.accounts (
    user_id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text,
    scopes text[] NOT NULL DEFAULT '{}'
);

-- By a hash of the address, whether or not somebody can sign in with it: a lock-out tells nobody which addresses are known.
CREATE TABLE identity.sign_in_failures (
    email_sha256 bytea PRIMARY KEY,
    failures integer NOT NULL,
    last_at timestamptz NOT NULL,
    locked_until timestamptz NOT NULL,
    -- Whether the last attempt met the lock.
    refused boolean NOT NULL
);
CREATE INDEX sign_in_failures_by_age ON identity.sign_in_failures (last_at);

CREATE TABLE identity.sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES identity.accounts ON DELETE CASCADE,
    refreshes integer NOT NULL DEFAULT 0,
    refreshed_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX sessions_by_user ON identity.sessions (user_id);

CREATE TABLE identity.data_protection_keys (
    name text PRIMARY KEY,
    xml text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- One row at most: the first administrator is made once.
CREATE TABLE identity.set_up (
    once boolean PRIMARY KEY DEFAULT true CHECK (once),
    at timestamptz NOT NULL DEFAULT now(),
    api_key uuid NOT NULL REFERENCES identity.api_keys
);
