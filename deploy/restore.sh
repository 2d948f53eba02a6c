#!/usr/bin/env bash
# Puts a backup back into an empty database: restore.sh KEY-FILE DATABASE-BACKUP [DOCUMENTS-BACKUP]
# Prepare roles and database first (python -m config.roles, no migrations), stop web, worker and beat, and run it as owner.
set -euo pipefail
key=$1 database=$2 documents=${3:-}

age --decrypt --identity "$key" "$database" |
    pg_restore --dbname "$DATABASE_OWNER_URL" --exit-on-error --single-transaction
if [ -n "$documents" ]; then
    age --decrypt --identity "$key" "$documents" | tar --extract --directory "${DOCUMENTS:-/data}"
fi
echo "Restored. Run manage.py migrate and manage.py check_walls before anyone uses it."
