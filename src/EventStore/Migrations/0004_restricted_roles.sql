-- What takes ownership of the tables, for a role that has none: whoever may call these functions acts as the log's owner, within
-- them alone. An archiving role so moves events and can delete none, and a projecting role has its schemas made, renamed and
-- dropped without any right on the database.
CREATE FUNCTION {schema}.log_archive(streams varchar[]) RETURNS integer
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH moved AS (DELETE FROM {schema}.mt_events WHERE stream_id = ANY (streams) RETURNING *),
        archived AS (INSERT INTO {schema}.log_archived_events SELECT * FROM moved RETURNING seq_id)
    SELECT count(*)::integer FROM archived
$$;

CREATE FUNCTION {schema}.log_check_projection_schema(name varchar) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF name !~ '^{schema}_[a-z0-9_]+$' OR to_regclass(format('%I.log_migrations', name)) IS NOT NULL THEN
        RAISE EXCEPTION '% is no schema of a projection of the log {schema}.', name USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

CREATE FUNCTION {schema}.log_drop_projection_schema(name varchar) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM {schema}.log_check_projection_schema(name);
    EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', name);
END $$;

-- The caller may make tables in it, and whoever may use the log's schema may use this one.
CREATE FUNCTION {schema}.log_create_projection_schema(name varchar) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE reader text;
BEGIN
    PERFORM {schema}.log_drop_projection_schema(name);
    EXECUTE format('CREATE SCHEMA %I', name);
    EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO %I', name, session_user);
    FOR reader IN
        SELECT DISTINCT CASE acl.grantee WHEN 0 THEN 'PUBLIC' ELSE acl.grantee::regrole::text END
        FROM pg_namespace AS n, aclexplode(n.nspacl) AS acl
        WHERE n.nspname = '{schema}' AND acl.privilege_type = 'USAGE'
    LOOP
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %s', name, reader);
    END LOOP;
END $$;

CREATE FUNCTION {schema}.log_swap_projection_schemas(live varchar, rebuilt varchar, retired varchar) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM {schema}.log_check_projection_schema(name) FROM unnest(ARRAY[live, rebuilt, retired]) AS name;
    EXECUTE format('ALTER SCHEMA %I RENAME TO %I', live, retired);
    EXECUTE format('ALTER SCHEMA %I RENAME TO %I', rebuilt, live);
END $$;

REVOKE EXECUTE ON FUNCTION
    {schema}.log_archive(varchar[]),
    {schema}.log_check_projection_schema(varchar),
    {schema}.log_drop_projection_schema(varchar),
    {schema}.log_create_projection_schema(varchar),
    {schema}.log_swap_projection_schemas(varchar, varchar, varchar)
FROM PUBLIC;
