#!/usr/bin/env bash
# Builds the web app into the folder given, unless its sources are those of the last build.
# Debian 12's own Node is too old for Vite, so Node itself is a dev dependency of the app.
set -euo pipefail
out=${1:?usage: build.sh OUTPUT_FOLDER}
cd "$(dirname "${BASH_SOURCE[0]}")"

sha() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }
fingerprint() {
    find . \( -name node_modules -o -name target -o -name dist \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 cat | sha | cut -d' ' -f1
}

now=$(fingerprint)
stamp=target/web.sha256
if [[ -f $out/index.html && -f $stamp && $(<"$stamp") == "$now" ]]; then
    exit 0
fi
command -v npm >/dev/null || {
    echo "web: npm is missing; on Debian or Ubuntu: apt-get install nodejs npm" >&2
    exit 1
}
mkdir -p target
lock=$(sha <package-lock.json)
if [[ ! -d node_modules || ! -f target/npm.sha256 || $(<target/npm.sha256) != "$lock" ]]; then
    npm ci --no-audit --no-fund --loglevel=error
    printf '%s' "$lock" >target/npm.sha256
fi
node_modules/.bin/node node_modules/typescript/bin/tsc --noEmit
node_modules/.bin/node node_modules/vite/bin/vite.js build --outDir "$out" --emptyOutDir --logLevel warn
printf '%s' "$now" >"$stamp"
