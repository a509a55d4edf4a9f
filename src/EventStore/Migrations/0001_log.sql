-- Marten's tables: stream identity by string, metadata for correlation, causation and headers, unique event ids. Without its
-- foreign key from events to streams: both are written in one transaction, and checking it row by row was a quarter of the cost.
-- Where Marten has made the tables itself they stay, foreign key and all, and get what it makes only when configured so. A log
-- whose streams are named otherwise is another one.
DO $$
BEGIN
    IF EXISTS (
        SELECT FROM information_schema.columns
        WHERE table_schema = '{schema}' AND table_name = 'mt_streams' AND column_name = 'id' AND data_type <> 'character varying')
        OR EXISTS (
        SELECT FROM information_schema.key_column_usage
        WHERE table_schema = '{schema}' AND table_name = 'mt_streams' AND column_name = 'tenant_id')
    THEN
        RAISE EXCEPTION 'Schema {schema} holds streams of Marten that are not named by strings alone, but by UUIDs or tenants.';
    END IF;
END $$;

CREATE TABLE IF NOT EXISTS {schema}.mt_streams (
    id varchar NOT NULL CONSTRAINT pkey_mt_streams_id PRIMARY KEY,
    type varchar NULL,
    version bigint NULL,
    timestamp timestamptz NOT NULL DEFAULT now(),
    created timestamptz NOT NULL DEFAULT now(),
    tenant_id varchar DEFAULT '*DEFAULT*',
    is_archived bool DEFAULT FALSE
);

CREATE TABLE IF NOT EXISTS {schema}.mt_events (
    seq_id bigint NOT NULL CONSTRAINT pkey_mt_events_seq_id PRIMARY KEY,
    id uuid NOT NULL,
    stream_id varchar,
    version bigint NOT NULL,
    data jsonb NOT NULL,
    bdata bytea NULL,
    type varchar(500) NOT NULL,
    timestamp timestamptz NOT NULL DEFAULT now(),
    tenant_id varchar DEFAULT '*DEFAULT*',
    mt_dotnet_type varchar NULL,
    correlation_id varchar NULL,
    causation_id varchar NULL,
    headers jsonb NULL,
    is_archived bool DEFAULT FALSE
);
ALTER TABLE {schema}.mt_events
    ADD COLUMN IF NOT EXISTS bdata bytea NULL,
    ADD COLUMN IF NOT EXISTS correlation_id varchar NULL,
    ADD COLUMN IF NOT EXISTS causation_id varchar NULL,
    ADD COLUMN IF NOT EXISTS headers jsonb NULL,
    -- Marten's is the time at which it made the table.
    ALTER COLUMN timestamp SET DEFAULT now();
CREATE UNIQUE INDEX IF NOT EXISTS pk_mt_events_stream_and_version ON {schema}.mt_events (stream_id, version);
CREATE UNIQUE INDEX IF NOT EXISTS idx_mt_events_event_id ON {schema}.mt_events (id);
CREATE SEQUENCE IF NOT EXISTS {schema}.mt_events_sequence OWNED BY {schema}.mt_events.seq_id;

CREATE TABLE IF NOT EXISTS {schema}.mt_event_progression (
    name varchar NOT NULL CONSTRAINT pk_mt_event_progression PRIMARY KEY,
    last_seq_id bigint NULL,
    last_updated timestamptz DEFAULT transaction_timestamp()
);

-- One row per stream that waits for something. Rows change with every step of a saga, hence the room left in the pages.
CREATE TABLE {schema}.log_deadlines (
    stream_id varchar PRIMARY KEY,
    stream_version bigint NOT NULL,
    position bigint NOT NULL,
    delay interval NOT NULL,
    waits_for varchar NOT NULL,
    due timestamptz NULL
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX log_deadlines_due ON {schema}.log_deadlines (due) WHERE due IS NOT NULL;
CREATE INDEX log_deadlines_not_started ON {schema}.log_deadlines (position) WHERE due IS NULL;
