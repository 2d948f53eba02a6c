#!/usr/bin/env bash
# Backs up the database and the documents, encrypted for a key that this machine does not have.
#   backup.sh nightly   now, and then every night at BACKUP_HOUR (UTC), for ever
#   backup.sh now       once
#   backup.sh check     fails when the newest backup is older than 26 hours
set -euo pipefail
umask 077
folder=${BACKUPS:-/backups}

encrypted() {
    age --encrypt --recipient "$BACKUP_RECIPIENT" --output "$folder/unfinished"
}

# A file gets its name only when everything before it went well.
keep_as() {
    mv "$folder/unfinished" "$folder/$1"
}

case ${1:-} in
now)
    stamp=$(date -u +%Y-%m-%dT%H%M%SZ)
    # As owner, who sees the rows of every trust: for a role that the walls bind, the dump is refused.
    pg_dump --dbname "$DATABASE_OWNER_URL" --format custom | encrypted
    keep_as "database-$stamp.dump.age"
    tar --create --directory "${DOCUMENTS:-/data}" . | encrypted
    keep_as "documents-$stamp.tar.age"
    find "$folder" -name '*.age' -mtime "+${BACKUP_KEEP_DAYS:-30}" -delete
    echo "Backed up at $stamp."
    ;;
check)
    test -n "$(find "$folder" -name 'database-*.age' -mmin -1560)"
    ;;
nightly)
    # The first one at once, so that a broken set-up shows on the day it is made.
    "$0" now
    while true; do
        sleep $(($(date -u -d "tomorrow ${BACKUP_HOUR:-2}:00" +%s) - $(date -u +%s)))
        "$0" now || echo "The backup failed." >&2
    done
    ;;
*)
    sed -n '2,5s/^# //p' "$0"
    exit 2
    ;;
esac
