#!/usr/bin/env bash
# Lints and tests the web app. Maven passes its skipTests.
set -euo pipefail
[[ ${1:-false} != true ]] || exit 0
cd "$(dirname "${BASH_SOURCE[0]}")"
if [[ -f eslint.config.js ]]; then
    node_modules/.bin/node node_modules/eslint/bin/eslint.js . --max-warnings 0
fi
node_modules/.bin/node node_modules/vitest/vitest.mjs run --passWithNoTests
