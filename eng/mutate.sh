#!/usr/bin/env bash
# Plants faults in the domain, one by one, and asks whether a test notices. Fails below 95 %. Report:
# artifacts/mutation/domain/reports/mutation-report.html. Not part of .ci/run; what stood last is in docs/mutation.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

dotnet tool restore
cd tests/Sammen.Domain.Tests
dotnet stryker --config-file ../../eng/stryker-domain.json --output ../../artifacts/mutation/domain "$@"
