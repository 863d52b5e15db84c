#!/usr/bin/env bash
# Gets what the tests need, builds once and runs every test. Results: artifacts/test-results/*.trx
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

results=artifacts/test-results

stop() {
  echo "eng/test.sh: $1" >&2
  exit 1
}

# The shell is the engine without a browser's own windows: half of Chromium's work in these tests (decision 0035).
install_browser() {
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo)
  fi
  command -v apt-get >/dev/null || return 1
  "${as_root[@]}" apt-get update -qq || return 1
  "${as_root[@]}" apt-get install -y -qq chromium-headless-shell || "${as_root[@]}" apt-get install -y -qq chromium
}

if [[ -n "${SAMMEN_CHROMIUM:-}" ]]; then
  [[ -x "$SAMMEN_CHROMIUM" ]] || stop "SAMMEN_CHROMIUM is '$SAMMEN_CHROMIUM', which is no program; set it to the full path of Chromium."
elif ! command -v chromium-headless-shell >/dev/null; then
  echo "eng/test.sh: Chromium's headless shell is missing; installing it."
  install_browser && hash -r || echo "eng/test.sh: it could not be installed."
  command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
    stop "the browser tests need Chromium: install the package 'chromium-headless-shell' or 'chromium', or set SAMMEN_CHROMIUM to the path of one."
fi

# What runs for minutes is not compiled anew to last for days, collects seldom, and does not keep a core busy waiting that somebody else needs.
export DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

rm -rf "$results"
dotnet build Sammen.sln -c Release

# One test project at a time: the browser tests measure a page's patience, not the machine's. A test that never ends is named, and ends the run.
dotnet test Sammen.sln -c Release --no-build -m:1 --results-directory "$results" --logger "trx;LogFilePrefix=sammen" \
  --blame-hang-timeout 15min --blame-hang-dump-type none
