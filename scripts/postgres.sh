# shellcheck shell=bash
# A PostgreSQL server for the tests alone: its own data in a temporary folder, gone afterwards.
# Sourced after lib.sh. Sets CHONOI_TEST_POSTGRES.

pg_pid='' pg_folder=''

# The folder with initdb and postgres of the newest version; Debian keeps them off the PATH.
postgres_bin() {
  local folder
  {
    if has initdb && has postgres; then dirname -- "$(readlink -f -- "$(command -v postgres)")"; fi
    for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin; do
      if [[ -x $folder/initdb && -x $folder/postgres ]]; then printf '%s\n' "$folder"; fi
    done
  } | while IFS= read -r folder; do
    printf '%s %s\n' "$("$folder/postgres" --version | grep -oE '[0-9]+(\.[0-9]+)?' | head -n 1)" "$folder"
  done | sort -V | tail -n 1 | cut -d ' ' -f 2-
}

# PostgreSQL refuses to run as root.
pg_as() {
  if ((EUID != 0)); then
    "$@"
  else
    setpriv --reuid="$pg_user" --regid="$(id -g "$pg_user")" --clear-groups "$@"
  fi
}

start_postgres() {
  if [[ -n ${CHONOI_TEST_POSTGRES-} ]]; then
    say "PostgreSQL: the server that CHONOI_TEST_POSTGRES names."
    return
  fi
  local bin port password
  bin=$(postgres_bin)
  if [[ -z $bin ]]; then
    install_debian postgresql || return 1
    bin=$(postgres_bin)
    if [[ -z $bin ]]; then return 1; fi
  fi
  pg_user=$(id -un)
  if ((EUID == 0)); then
    if id postgres >/dev/null 2>&1; then pg_user=postgres; else pg_user=nobody; fi
  fi
  # Directly under /tmp: the path of a socket may not be longer than 107 bytes.
  pg_folder=$(mktemp -d /tmp/chonoi-postgres.XXXXXX)
  port=$(free_port)
  # A password, because on a shared machine anybody can reach the port.
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s\n' "$password" >"$pg_folder/password"
  if ((EUID == 0)); then chown -R "$pg_user" "$pg_folder"; fi
  say "PostgreSQL: a private server from $bin in $pg_folder."
  # From the folder itself: the server's user may not read the one we are in.
  (
    cd "$pg_folder" &&
      pg_as "$bin/initdb" -D "$pg_folder/data" -U chonoi -E UTF8 --locale=C.UTF-8 --no-instructions \
      --auth-local=trust --auth-host=password --pwfile="$pg_folder/password"
  ) >"$pg_folder.log" 2>&1 || {
    complain "The private PostgreSQL server could not be made:"
    tail -n 15 "$pg_folder.log" >&2
    return 1
  }
  # Our program is killed in tests, the server never: what it wrote need not survive the machine.
  # 300 connections: the tests of both engines run side by side.
  # exec: the id is then the server's own.
  (
    cd "$pg_folder" || exit
    set -- "$bin/postgres" -D "$pg_folder/data" -c listen_addresses=127.0.0.1 -p "$port" \
      -k "$pg_folder" -c max_connections=300 -c log_min_messages=fatal \
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off
    if ((EUID == 0)); then
      exec setpriv --reuid="$pg_user" --regid="$(id -g "$pg_user")" --clear-groups "$@"
    fi
    exec "$@"
  ) </dev/null >>"$pg_folder.log" 2>&1 &
  pg_pid=$!
  # The last line of its pid file says so; the port alone is open before that.
  wait_for "$pg_pid" "$pg_folder.log" "PostgreSQL" grep -qs '^ready' "$pg_folder/data/postmaster.pid" || return 1
  export CHONOI_TEST_POSTGRES="postgres://chonoi:$password@127.0.0.1:$port/postgres"
}

# Fast shutdown: PostgreSQL breaks off what still runs.
stop_postgres() {
  if [[ -n $pg_pid ]]; then
    kill -INT "$pg_pid" 2>/dev/null || true
    wait "$pg_pid" 2>/dev/null || true
  fi
  if [[ -n $pg_folder ]]; then rm -rf -- "$pg_folder" "$pg_folder.log"; fi
  pg_pid='' pg_folder=''
}
