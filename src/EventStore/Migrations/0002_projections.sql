-- What the tables of each projection were built with, and why it stands still where it does. A failure at an event counts for as
-- long as the projection has not passed that event.
CREATE TABLE {schema}.log_projections (
    name varchar PRIMARY KEY,
    version integer NOT NULL,
    built_at timestamptz NOT NULL DEFAULT now(),
    failure jsonb NULL,
    failed_since timestamptz NULL,
    next_try timestamptz NULL
);

-- Copies of projections' tables that are filled beside them. Of each purpose a projection has one at a time, and the last one's
-- outcome stays.
CREATE TABLE {schema}.log_projection_builds (
    projection varchar NOT NULL,
    purpose varchar NOT NULL,
    id uuid NOT NULL,
    version integer NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz NULL,
    ended_at timestamptz NULL,
    position bigint NOT NULL DEFAULT 0,
    target bigint NOT NULL DEFAULT 0,
    events bigint NOT NULL DEFAULT 0,
    events_per_second double precision NOT NULL DEFAULT 0,
    result jsonb NULL,
    failure jsonb NULL,
    failed_since timestamptz NULL,
    next_try timestamptz NULL,
    PRIMARY KEY (projection, purpose)
);
