-- Names that one unit at most may take, each with what is remembered of it, such as the answer to a command. Rows are written in
-- their unit's own transaction, never change, and are deleted once they have expired.
CREATE TABLE {schema}.log_claims (
    id varchar PRIMARY KEY,
    position bigint NOT NULL,
    content jsonb NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX log_claims_expires_at ON {schema}.log_claims (expires_at);
