# shellcheck shell=bash
# Finds or installs the browser of the browser tests. Sourced after lib.sh. Sets CHONOI_TEST_CHROMIUM.

installed_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if has "$name"; then
      command -v "$name"
      return
    fi
  done
}

find_chromium() {
  if [[ -n ${CHONOI_TEST_CHROMIUM-} ]]; then
    if [[ ! -x $CHONOI_TEST_CHROMIUM ]]; then
      complain "CHONOI_TEST_CHROMIUM names $CHONOI_TEST_CHROMIUM, which is not a program."
      return 1
    fi
  else
    CHONOI_TEST_CHROMIUM=$(installed_chromium)
    if [[ -z $CHONOI_TEST_CHROMIUM ]]; then
      install_debian chromium || return 1
      CHONOI_TEST_CHROMIUM=$(installed_chromium)
      if [[ -z $CHONOI_TEST_CHROMIUM ]]; then return 1; fi
    fi
  fi
  export CHONOI_TEST_CHROMIUM
}
