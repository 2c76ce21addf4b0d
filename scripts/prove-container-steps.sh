#!/usr/bin/env bash
# Proves the Dockerfile's steps one by one where no container engine is at hand: the same commands, in folders of their own, with Node 24,
# as another user, in production mode. With TEST_MYSQL_URL and TEST_REDIS_URL also against MySQL and Redis, as compose.yaml starts it.
# Needs the packages' registry or npm's cache (npm_config_prefer_offline=true uses what is there). Exit code 0 only if every step held.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d -t chatpjt-container.XXXXXX)
pid=""
passed=0

finish() {
  [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

fail() { echo "FAILED: $1" >&2; [ ! -f "$work/log" ] || tail -20 "$work/log" >&2; exit 1; }
ok() { passed=$((passed + 1)); echo "ok: $1"; }

# Runs a command in a folder, after checking that the Dockerfile has that very line.
run_line() {
  grep -qxF "RUN $2" "$root/Dockerfile" || fail "the Dockerfile has no line: RUN $2"
  (cd "$1" && eval "$2") >"$work/log" 2>&1 || fail "$2"
  ok "RUN $2"
}

# What `COPY . .` would see: files of the repository that .dockerignore lets through.
context() {
  git -C "$root" ls-files -co --exclude-standard -z |
    grep -zvE '(^|/)(node_modules|dist|data)/|(^|/)\.env$|\.test\.tsx?$|^(\.ci|bench|blackbox|docs|e2e|eval|faults|scripts|backend/src/testing)/' |
    (cd "$root" && xargs -0 sh -c 'for path; do [ -e "$path" ] && printf "%s\0" "$path"; done' sh) |
    tar -C "$root" --null --files-from=- -cf - | tar -C "$1" -xf -
}

free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

# Node 24 first, as in the image.
export PATH="$root/node_modules/node/bin:$PATH"
node -e 'process.exit(process.versions.node.startsWith("24.") ? 0 : 1)' || fail "Node 24 is not there"
export npm_config_ignore_scripts=true npm_config_audit=false npm_config_fund=false

mkdir "$work/context" "$work/pages" "$work/packages" "$work/app" "$work/data"
context "$work/context"
for stage in pages packages; do
  (cd "$work/context" && cp --parents package.json package-lock.json */package.json "$work/$stage")
done

run_line "$work/pages" "npm ci"
cp -r "$work/context/"{tsconfig.base.json,contract,frontend} "$work/pages"
run_line "$work/pages" "npm run build"
[ -f "$work/pages/frontend/dist/index.html" ] || fail "no built page"
rm -rf "$work/pages/node_modules"
run_line "$work/packages" "npm ci --omit=dev -w contract -w backend"

cp -r "$work/packages/node_modules" "$work/context/package.json" "$work/context/contract" "$work/context/backend" "$work/app"
mkdir -p "$work/app/frontend"
cp -r "$work/pages/frontend/dist" "$work/app/frontend/dist"
for absent in typescript vitest vite react s3rver @playwright/test; do
  [ ! -e "$work/app/node_modules/$absent" ] || fail "the image would hold $absent"
done
[ -z "$(find "$work/app" -name node_modules -prune -o \( -name '*.test.ts' -o -name '.env' \) -print)" ] || fail "tests or secrets in the image"
ok "no development packages, tests or secrets in the image ($(du -sh "$work/app" | cut -f1))"

# The image's user: may read the service and write /data, nothing else.
as_user=()
if [ "$(id -u)" = 0 ]; then
  as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs)
  chown 65534:65534 "$work/data"
fi
chmod 755 "$work"
chmod -R go+rX "$work/app"
grep -qxF 'CMD ["node", "backend/src/main.ts"]' "$root/Dockerfile" || fail "another CMD than this script starts"
grep -qF 'CMD ["node", "backend/src/app/check-health.ts"]' "$root/Dockerfile" || fail "another HEALTHCHECK than this script runs"

# prove_start NAME VARIABLE=VALUE…: starts the service, waits until it is healthy, uses it, stops it.
prove_start() {
  local name=$1 port code
  shift
  port=$(free_port)
  local environment=(env -i "PATH=$PATH" NODE_ENV=production HOST=127.0.0.1 "PORT=$port" "DATA_DIR=$work/data" "$@")
  cd "$work/app"
  "${environment[@]}" "${as_user[@]}" node backend/src/main.ts >"$work/log" 2>&1 &
  pid=$!
  for _ in $(seq 300); do
    kill -0 "$pid" 2>/dev/null || fail "$name: the service ended"
    "${environment[@]}" "${as_user[@]}" node backend/src/app/check-health.ts 2>/dev/null && break
    sleep 0.2
  done
  "${environment[@]}" "${as_user[@]}" node backend/src/app/check-health.ts || fail "$name: not healthy"
  ok "$name: starts and is healthy"
  if [ "$(id -u)" = 0 ]; then
    [ "$(stat -c %u "/proc/$pid")" = 65534 ] || fail "$name: runs as root"
    ok "$name: runs as another user"
  fi
  curl -sf "http://127.0.0.1:$port/" | grep -qi '<!doctype html' || fail "$name: no page"
  [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/ready")" = 200 ] || fail "$name: not ready"
  [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/metrics")" = 404 ] || fail "$name: metrics are open"
  "${environment[@]}" "${as_user[@]}" npm run -s create-admin -- --email owner@example.com --password proven-1 --name Owner >>"$work/log" 2>&1 ||
    fail "$name: create-admin"
  curl -sf "http://127.0.0.1:$port/api/auth/login" -H 'content-type: application/json' \
    -d '{"email":"owner@example.com","password":"proven-1","role":"admin"}' | grep -q '"permission":"owner"' || fail "$name: sign-in"
  ok "$name: serves pages, makes an admin and signs in"
  kill -TERM "$pid"
  code=0
  timeout 10 tail --pid="$pid" -f /dev/null || fail "$name: does not stop within 10 s"
  wait "$pid" || code=$?
  pid=""
  [ "$code" = 0 ] || fail "$name: stopped with $code"
  ok "$name: stops within 10 s with 0"
  cd "$root"
}

secret="JWT_SECRET=$(head -c 48 /dev/urandom | base64 -w0)"
prove_start "embedded store" "$secret"

if env -i "PATH=$PATH" NODE_ENV=production "DATA_DIR=$work/data" node "$work/app/backend/src/main.ts" >"$work/log" 2>&1; then
  fail "starts in production without a secret"
fi
ok "does not start in production without a secret"

if [ -n "${TEST_MYSQL_URL:-}" ] && [ -n "${TEST_REDIS_URL:-}" ]; then
  database="chatpjt_container_$$"
  sql() { (cd "$root" && URL=$TEST_MYSQL_URL node -e 'require("mysql2/promise").createConnection(process.env.URL).then(async c=>{await c.query(process.argv[1]);await c.end()})' "$1"); }
  sql "create database $database"
  read -r host port user < <(node -e 'const u=new URL(process.argv[1]);console.log(u.hostname,u.port||3306,u.username)' "$TEST_MYSQL_URL")
  password=$(node -e 'console.log(decodeURIComponent(new URL(process.argv[1]).password))' "$TEST_MYSQL_URL")
  prove_start "MySQL and Redis" "$secret" "MYSQL_HOST=$host" "MYSQL_PORT=$port" "MYSQL_USER=$user" "MYSQL_PASSWORD=$password" \
    "MYSQL_DB=$database" "REDIS_URL=$TEST_REDIS_URL"
  sql "drop database $database"
else
  echo "skipped: MySQL and Redis (TEST_MYSQL_URL, TEST_REDIS_URL)"
fi

echo "$passed steps held"
