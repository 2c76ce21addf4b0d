#!/usr/bin/env bash
# Starts and stops the servers that tests need, on free loopback ports with fresh data: MariaDB and Redis.
#
#   eval "$(scripts/services.sh start)"   starts both, prints `export TEST_MYSQL_URL=… TEST_REDIS_URL=…`
#   scripts/services.sh stop              stops exactly what `start` started
#
# SERVICES_DIR names the folder for their data, else it is the system's temporary one. In memory (/dev/shm) a test's fresh database is made several
# times as fast; what a store owes to its disk is tested on images of its own (`faults/`).
#
# Debian: apt-get install mariadb-server redis-server. As root MariaDB runs as user mysql, else as you.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
state="$root/.services"
folder_file="$state/folder"

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

stop() {
  [ -f "$folder_file" ] || return 0
  local folder pid
  folder=$(cat "$folder_file")
  for name in mysql/pid redis.pid; do
    [ -f "$folder/$name" ] || continue
    pid=$(cat "$folder/$name")
    kill "$pid" 2>/dev/null || continue
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null || true
  done
  case "$folder" in */chatpjt-services.*) rm -rf "$folder" ;; esac
  rm -f "$folder_file"
}

start() {
  stop
  mkdir -p "$state"
  # User mysql must be able to enter every parent folder.
  local folder mysql_port redis_port as_user=()
  folder=$(mktemp -d "${SERVICES_DIR:-${TMPDIR:-/tmp}}/chatpjt-services.XXXXXX")
  echo "$folder" >"$folder_file"
  chmod 755 "$folder"
  mkdir "$folder/mysql"
  if [ "$(id -u)" = 0 ]; then
    chown mysql:mysql "$folder/mysql"
    as_user=(--user=mysql)
  fi
  mysql_port=$(free_port)
  redis_port=$(free_port)
  mariadb-install-db --no-defaults "${as_user[@]}" --datadir="$folder/mysql" \
    --auth-root-authentication-method=normal --skip-test-db >"$folder/install.log" 2>&1
  setsid mariadbd --no-defaults "${as_user[@]}" --datadir="$folder/mysql" --socket="$folder/mysql/s.sock" \
    --pid-file="$folder/mysql/pid" --port="$mysql_port" --bind-address=127.0.0.1 --character-set-server=utf8mb4 \
    --collation-server=utf8mb4_bin --default-time-zone=+00:00 --skip-log-bin --max-connections=500 \
    >"$folder/mysql.log" 2>&1 </dev/null &
  redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --daemonize yes \
    --dir "$folder" --pidfile "$folder/redis.pid" >"$folder/redis.log"
  for _ in $(seq 300); do
    if mariadb-admin --no-defaults -S "$folder/mysql/s.sock" -uroot ping >/dev/null 2>&1 &&
      redis-cli -p "$redis_port" ping >/dev/null 2>&1; then
      echo "export TEST_MYSQL_URL=mysql://root@127.0.0.1:$mysql_port/ TEST_REDIS_URL=redis://127.0.0.1:$redis_port"
      return
    fi
    sleep 0.1
  done
  echo "The services did not start:" >&2
  tail -20 "$folder/install.log" "$folder/mysql.log" "$folder/redis.log" >&2
  stop
  exit 1
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "Usage: scripts/services.sh start|stop" >&2; exit 2 ;;
esac
