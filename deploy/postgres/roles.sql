-- One role per service, and one that owns the tables: to be run by a superuser in the services' database, again whenever a password
-- changes.
--
--   psql -d orders -v owner_password=… -v orders_api_password=… -v users_api_password=… -v orders_worker_password=… -f roles.sql
--
-- Where orders and users are in two databases, run it in both.
\set ON_ERROR_STOP on

-- A statement with a password in it is not to be in the server's log.
SET log_statement = 'none';
SET log_min_duration_statement = -1;

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY['orders_owner', 'orders_api', 'users_api', 'orders_worker']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec

ALTER ROLE orders_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE orders_api LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'orders_api_password';
ALTER ROLE users_api LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'users_api_password';
ALTER ROLE orders_worker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'orders_worker_password';

REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"DBNAME" TO orders_owner, orders_api, users_api, orders_worker;
GRANT CREATE ON DATABASE :"DBNAME" TO orders_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- The worker's own tables are the projections'; their schemas are made for it by functions of the log.
ALTER DEFAULT PRIVILEGES FOR ROLE orders_worker GRANT SELECT ON TABLES TO orders_api;
