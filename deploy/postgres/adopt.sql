-- Gives tables that one all-powerful role has made so far to the roles: to be run by a superuser after roles.sql and before the
-- grants, with the services stopped.
\set ON_ERROR_STOP on

SELECT format('ALTER SCHEMA %I OWNER TO orders_owner', nspname) FROM pg_namespace
WHERE nspname IN ('orders', 'users', 'identity', 'user_keys') OR starts_with(nspname, 'orders_') OR starts_with(nspname, 'users_')
\gexec

SELECT format('ALTER %s %I.%I OWNER TO orders_owner', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, nspname, relname)
FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace
WHERE nspname IN ('orders', 'users', 'identity', 'user_keys') AND relkind IN ('r', 'v')
\gexec

SELECT format('ALTER FUNCTION %s OWNER TO orders_owner', p.oid::regprocedure)
FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = pronamespace
WHERE nspname IN ('orders', 'users')
\gexec

-- The projections' tables are theirs who keep them: the worker, and Users.Api.
SELECT format('GRANT USAGE, CREATE ON SCHEMA %I TO orders_worker; GRANT USAGE ON SCHEMA %1$I TO orders_api', nspname)
FROM pg_namespace WHERE starts_with(nspname, 'orders_')
\gexec

SELECT format('ALTER TABLE %I.%I OWNER TO orders_worker; GRANT SELECT ON %1$I.%2$I TO orders_api', nspname, relname)
FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace
WHERE starts_with(nspname, 'orders_') AND relkind = 'r'
\gexec

SELECT format('GRANT USAGE, CREATE ON SCHEMA %I TO users_api', nspname)
FROM pg_namespace WHERE starts_with(nspname, 'users_')
\gexec

SELECT format('ALTER TABLE %I.%I OWNER TO users_api', nspname, relname)
FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace
WHERE starts_with(nspname, 'users_') AND relkind = 'r'
\gexec
