-- Who may not sign in although they know their password. The version is that of the user's stream, so that a late change loses.
CREATE TABLE identity.closures (
    user_id uuid PRIMARY KEY,
    closed boolean NOT NULL,
    version bigint NOT NULL
);

-- Keys that all processes share and make on first use, encrypted by the keys that protect tokens.
CREATE TABLE identity.secrets (
    name text PRIMARY KEY,
    protected bytea NOT NULL
);
