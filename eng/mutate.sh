#!/usr/bin/env bash
# Plants faults one by one and asks whether a test notices. Not part of .ci/run; what stood last is in docs/mutation.md.
#   eng/mutate.sh                    the domain; fails below 95 %
#   eng/mutate.sh <Feature> ...      the use cases and queries of these features of the web project, with the tests of the feature
#                                    and of the screens that have its name
# Reports: artifacts/mutation/<domain or Feature>/reports.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

dotnet tool restore
if [ $# -eq 0 ]; then
  cd tests/Sammen.Domain.Tests
  exec dotnet stryker --config-file "$root/eng/stryker-domain.json" --output "$root/artifacts/mutation/domain"
fi

# Handlers and queries, and what they are made of; not what is drawn, worded or registered.
cd tests/Sammen.Web.Tests
for feature in "$@"; do
  files=$(cd "$root/src/Sammen.Web" && find "Features/$feature" -maxdepth 1 -name '*.cs' ! -name '*.razor.cs' ! -name '*Feature.cs' ! -name '*Texts.cs' ! -name '*Words.cs' ! -name '*View*.cs')
  mutate=()
  for file in $files; do mutate+=(--mutate "**/$file"); done
  dotnet stryker --config-file "$root/eng/stryker-web.json" --output "$root/artifacts/mutation/$feature" "${mutate[@]}" \
    --test-case-filter "FullyQualifiedName~Tests.Features.$feature|(FullyQualifiedName~Tests.Components&FullyQualifiedName~${feature%s})"
done
