#!/usr/bin/env bash
# Gets what the tests need, builds once and runs every test. Results: artifacts/test-results/*.trx
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

results=artifacts/test-results

stop() {
  echo "eng/test.sh: $1" >&2
  exit 1
}

install_chromium() {
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo)
  fi
  command -v apt-get >/dev/null || return 1
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq chromium
}

if [[ -n "${SAMMEN_CHROMIUM:-}" ]]; then
  [[ -x "$SAMMEN_CHROMIUM" ]] || stop "SAMMEN_CHROMIUM is '$SAMMEN_CHROMIUM', which is no program; set it to the full path of Chromium."
elif ! command -v chromium >/dev/null; then
  echo "eng/test.sh: Chromium is missing; installing it."
  install_chromium && hash -r && command -v chromium >/dev/null ||
    stop "the browser tests need Chromium: install the package 'chromium', or set SAMMEN_CHROMIUM to the path of one."
fi

rm -rf "$results"
dotnet build Sammen.sln -c Release

# One test project at a time: the browser tests measure a page's patience, not the machine's.
dotnet test Sammen.sln -c Release --no-build -m:1 --results-directory "$results" --logger "trx;LogFilePrefix=sammen"
