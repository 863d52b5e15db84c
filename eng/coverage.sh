#!/usr/bin/env bash
# Which lines the tests of the domain and of the web project run. Report: artifacts/coverage/index.html and Summary.txt.
# With --no-build it measures what eng/test.sh has built. Not part of .ci/run: it says what no test reaches, never that a test is good.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

raw=artifacts/coverage/raw
rm -rf artifacts/coverage

if [[ "${1:-}" != "--no-build" ]]; then
  dotnet build tests/Sammen.Domain.Tests -c Release
  dotnet build tests/Sammen.Web.Tests -c Release
fi

# Generated code is nobody's to test: migrations, and what the Razor and logging generators write.
for project in Sammen.Domain.Tests Sammen.Web.Tests; do
  dotnet test "tests/$project" -c Release --no-build --results-directory "$raw" \
    --collect "XPlat Code Coverage" -- \
    DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include='[Sammen.*]*' \
    DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Exclude='[Sammen.*.Tests]*,[Sammen.Data]*.Migrations.*' \
    DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.ExcludeByAttribute=GeneratedCodeAttribute
done

dotnet tool restore
dotnet reportgenerator "-reports:$raw/*/coverage.cobertura.xml" -targetdir:artifacts/coverage "-reporttypes:Html;TextSummary"
cat artifacts/coverage/Summary.txt
