-- What personal data are encrypted with: a key for each user, gone once they are erased. A schema of its own, so that it is backed
-- up apart from the data, and for a shorter time.
CREATE SCHEMA user_keys;

CREATE TABLE user_keys.keys (
    user_id uuid PRIMARY KEY,
    protected bytea NOT NULL
);

-- Addresses are looked up by a keyed hash. Those of old are hashed when they are next used.
ALTER TABLE identity.accounts ALTER COLUMN email DROP NOT NULL;
ALTER TABLE identity.accounts ADD COLUMN email_hmac bytea UNIQUE;
