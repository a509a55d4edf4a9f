-- Events of streams that have ended. Appends go by the smaller table; whoever reads sees both as one.
CREATE TABLE {schema}.log_archived_events (LIKE {schema}.mt_events INCLUDING DEFAULTS, PRIMARY KEY (seq_id));
CREATE UNIQUE INDEX log_archived_events_stream_and_version ON {schema}.log_archived_events (stream_id, version);
CREATE UNIQUE INDEX log_archived_events_id ON {schema}.log_archived_events (id);

CREATE VIEW {schema}.log_events AS
SELECT seq_id, id, stream_id, version, type, data, timestamp, correlation_id, causation_id, headers FROM {schema}.mt_events
UNION ALL
SELECT seq_id, id, stream_id, version, type, data, timestamp, correlation_id, causation_id, headers
FROM {schema}.log_archived_events;
