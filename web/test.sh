#!/usr/bin/env bash
# Runs the page's tests and its linter with the app's own Node. build.sh has installed both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
node=node_modules/.bin/node
"$node" node_modules/vitest/vitest.mjs run --reporter=dot
"$node" node_modules/eslint/bin/eslint.js .
