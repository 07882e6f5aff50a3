#!/bin/sh
# PostgreSQL for the controllers of docker-compose.yml:
#   start.sh --dir=DIR --listen=ADDRESS:PORT --address=HOST:PORT --not-beside=FILE
# Makes DIR at the first start: the database, its address with the password of its one user for controllers (DIR/database-url)
# and the password for PostgreSQL's own tools (DIR/pgpass), and the key file of the controllers (DIR/key-file). HOST:PORT is
# where controllers find it. FILE is the state of a controller that has none of this; beside it nothing is made.
set -eu
umask 077
for option; do
  case $option in
    --dir=*) dir=${option#*=} ;;
    --listen=*) listen=${option#*=} ;;
    --address=*) address=${option#*=} ;;
    --not-beside=*) other=${option#*=} ;;
    *) echo "start.sh: $option is no option" >&2; exit 2 ;;
  esac
done
# several may be installed on a machine that is no container
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
random() { head -c 32 /dev/urandom | base64 | tr -d '\n=' | tr '+/' '-_'; }

if ! [ -e "$dir" ]; then
  if [ -e "$other" ]; then
    echo "start.sh: $other has the state of a controller already, and nothing moves that to PostgreSQL;" \
      'use the profile from the first start on, with a volume (or a project name) of its own' >&2
    exit 1
  fi
  # renamed when all of it is there, so that an interrupted start begins anew
  new=$dir.part
  rm -rf "$new"
  mkdir "$new"
  # a file, as arguments can be read by others
  random >"$new/password"
  "$bin/initdb" --pgdata="$new/data" --username=basalt --pwfile="$new/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --data-checksums --no-instructions >&2
  # no Unix socket, and whoever shares a network with this machine needs the password
  echo 'host all basalt samenet scram-sha-256' >"$new/data/pg_hba.conf"
  echo 'CREATE DATABASE basalt' | "$bin/postgres" --single -D "$new/data" postgres >/dev/null
  echo "*:*:*:basalt:$(cat "$new/password")" >"$new/pgpass"
  echo "postgres://basalt:$(cat "$new/password")@$address/basalt" >"$new/database-url"
  random >"$new/key-file"
  rm "$new/password"
  sync "$new/database-url" "$new/pgpass" "$new/key-file" "$new"
  mv "$new" "$dir"
  sync "$(dirname "$dir")"
fi

exec "$bin/postgres" -D "$dir/data" -c listen_addresses="${listen%:*}" -c port="${listen##*:}" \
  -c unix_socket_directories= -c dynamic_shared_memory_type=mmap -c shared_buffers=64MB
