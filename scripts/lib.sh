# shellcheck shell=bash
# What the scripts beside this file share. They `cd` to the project first, so that every path below is relative
# to it and a folder with spaces in its name makes no difference.

unset CDPATH
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit

say() { printf '%s\n' "$*"; }
# For people's eyes between the lines that cargo and npm print.
title() { printf '\n== %s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }
fail() {
  complain "$*"
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# One sentence for each missing tool, so that all of them can be installed in one go.
need_tools() {
  local missing=0
  if ! has cargo; then
    complain "Rust is missing: install it from https://rustup.rs (cargo must then be on the PATH)."
    missing=1
  fi
  if ! has node; then
    complain "Node.js is missing: install version 20 or later (Debian, Ubuntu: the package nodejs)."
    missing=1
  elif (($(node -p 'process.versions.node.split(".")[0]') < 20)); then
    complain "Node.js $(node --version) is too old: install version 20 or later."
    missing=1
  fi
  if ! has npm; then
    complain "npm is missing: install it (Debian, Ubuntu: the package npm)."
    missing=1
  fi
  if ! has cc && ! has gcc && ! has clang; then
    complain "A C compiler is missing: install one (Debian, Ubuntu: the package gcc, with libc6-dev)."
    missing=1
  fi
  ((missing == 0)) || exit 1
}

# `npm ci` takes its time, so it runs only when the lock file is another than the last time.
npm_packages() {
  local folder=$1 stamp lock
  stamp=var/stamps/npm-$folder
  lock=$(cksum <"$folder/package-lock.json")
  if [[ -d $folder/node_modules && -f $stamp && $(<"$stamp") == "$lock" ]]; then return; fi
  title "Installing the npm packages of $folder/"
  (cd "$folder" && npm ci --no-audit --no-fund)
  mkdir -p var/stamps
  printf '%s\n' "$lock" >"$stamp"
}

build_assets() {
  npm_packages frontend
  title "Building style sheet, script and fonts"
  (cd frontend && npm run --silent build)
}

# Where cargo puts what it builds: CARGO_TARGET_DIR, a cargo configuration, or target/.
target_folder() {
  cargo metadata --no-deps --format-version 1 |
    node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).target_directory'
}

# Whether something listens there; the subshell closes the connection.
port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

need_free_port() {
  local port=$1 whose=$2
  if [[ ! $port =~ ^[0-9]{1,5}$ ]] || ((10#$port < 1 || 10#$port > 65535)); then
    fail "$whose must be a port number from 1 to 65535, not $port."
  fi
  if port_in_use "$port"; then
    fail "Port $port is in use by another program. End it, or choose another port: make demo $whose=$((port + 10))"
  fi
}

free_port() {
  node -e 'const s = require("net").createServer();
    s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

is_up() { node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$1"; }

# wait_for PID LOG WHAT TEST…: until the test succeeds; tells why when the process ends before that.
wait_for() {
  local pid=$1 log=$2 what=$3
  shift 3
  for ((i = 0; i < 300; i++)); do
    if "$@"; then return 0; fi
    if ! kill -0 "$pid" 2>/dev/null; then
      complain "$what ended before it answered. Its last lines ($log):"
      tail -n 15 -- "$log" >&2
      return 1
    fi
    if ((i == 10)); then say "Waiting for $what …"; fi
    sleep 0.2
  done
  complain "$what did not answer within a minute. Its last lines ($log):"
  tail -n 15 -- "$log" >&2
  return 1
}

# Ends processes that this script started, by their ids: first politely, after ten seconds not.
stop() {
  local pid
  for pid in "$@"; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in "$@"; do
    for ((i = 0; i < 100; i++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
}

# stand_in_settings ADDRESS: NAME VALUE of every gateway and carrier that chonoi-sandbox stands in for. The credentials
# are those that it takes when nobody tells it others; they open nothing.
stand_in_settings() {
  local address=$1 name
  for name in vnpay momo zalopay payos ghn ghtk viettel-post vnpost; do echo "$name-address $address/$name"; done
  for name in ghn ghtk viettel-post vnpost; do echo "$name-secret sandbox-hook"; done
  cat <<'END'
vnpay-merchant CHONOI01
vnpay-secret sandbox-vnpay-secret
momo-merchant MOMO
momo-key F8BBA842ECF85
momo-secret K951B6PE1waDMi640xX08PD3vg6EkVlz
zalopay-merchant 2554
zalopay-key sandbox-zalopay-key1
zalopay-secret sandbox-zalopay-key2
payos-merchant sandbox-payos-client
payos-key sandbox-payos-key
payos-secret sandbox-payos-checksum
ghn-token sandbox-ghn-token
ghn-shop 885
ghtk-token sandbox-ghtk-token
ghtk-source S1
viettel-post-user sandbox-vtp
viettel-post-password sandbox-vtp-password
vnpost-user sandbox-vnpost
vnpost-password sandbox-vnpost-password
vnpost-customer C000001
END
}

# connect_stand_ins BIN DATABASE ADDRESS: tells the program of the stand-ins. A gateway or carrier of which the program
# knows no settings is left out, and that is said.
connect_stand_ins() {
  local bin=$1 database=$2 address=$3 known name value left=()
  known=$("$bin/chonoi" settings list --database "$database" | awk '{ print $1 }') || return 1
  while read -r name value; do
    if ! grep -qxF -- "$name" <<<"$known"; then
      left+=("$name")
    else
      "$bin/chonoi" settings set "$name" "$value" --database "$database" >/dev/null || return 1
    fi
  done < <(stand_in_settings "$address")
  # Several lines, as a PEM is.
  if grep -qxF vnpost-public-key <<<"$known"; then
    "$bin/chonoi" settings set --database "$database" -- \
      vnpost-public-key "$(<crates/sandbox/data/vnpost-test-public-key.pem)" >/dev/null || return 1
  fi
  if ((${#left[@]})); then say "The program has no settings ${left[*]}; those stand-ins stay unused."; fi
}

# start_market BIN DATABASE PORT BANK_PORT FOLDER: the stand-ins of bank, gateways and carriers, and the program.
# Sets bank_pid and market_pid at once, so that a trap finds them whatever happens next.
start_market() {
  local bin=$1 database=$2 port=$3 bank_port=$4 folder=$5
  # The two know each other by these addresses, which change with the ports.
  "$bin/chonoi" settings set base-url "http://127.0.0.1:$port" --database "$database" >/dev/null &&
    "$bin/chonoi" settings set sandbox-bank "http://127.0.0.1:$bank_port" --database "$database" >/dev/null &&
    connect_stand_ins "$bin" "$database" "http://127.0.0.1:$bank_port" ||
    return 1
  "$bin/chonoi-sandbox" all --listen "127.0.0.1:$bank_port" --market "http://127.0.0.1:$port" \
    --secret demo-secret --data "$folder/bank-transfers" --keep "$folder/stand-ins" \
    </dev/null >"$folder/bank.log" 2>&1 &
  bank_pid=$!
  "$bin/chonoi" serve --database "$database" --port "$port" </dev/null >"$folder/chonoi.log" 2>&1 &
  market_pid=$!
  wait_for "$bank_pid" "$folder/bank.log" "the stand-ins" port_in_use "$bank_port" &&
    wait_for "$market_pid" "$folder/chonoi.log" "the market" is_up "http://127.0.0.1:$port/healthz"
}

# How to run a command as root here; fails where that would need a password.
as_root() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}
may_install() { has apt-get && { ((EUID == 0)) || { has sudo && sudo -n true 2>/dev/null; }; }; }

# install_debian PACKAGE: fails, having said what to do, where it may not or cannot.
install_debian() {
  if ! may_install; then return 1; fi
  title "Installing Debian's package $1"
  as_root apt-get update -q &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$1"
}
