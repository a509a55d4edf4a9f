#!/usr/bin/env bash
# Run by the image of PostgreSQL when its volume is empty: makes the services' roles.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    -v owner_password="$ORDERS_OWNER_PASSWORD" -v orders_api_password="$ORDERS_API_PASSWORD" \
    -v users_api_password="$USERS_API_PASSWORD" -v orders_worker_password="$ORDERS_WORKER_PASSWORD" \
    -f /deploy/postgres/roles.sql
