#!/usr/bin/env bash
# Builds the web app into the folder given, unless its sources are those of the last build.
# Debian 12's own Node is too old for Vite, so Node itself is a dev dependency of the app.
set -euo pipefail
out=${1:?usage: build.sh OUTPUT_FOLDER}
cd "$(dirname "${BASH_SOURCE[0]}")"

sha() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }
fingerprint() {
    find . ../docs/openapi.json \( -name node_modules -o -name target -o -name dist -o -name schema.ts \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 cat | sha | cut -d' ' -f1
}

now=$(fingerprint)
stamp=target/web.sha256
if [[ -f $out/index.html && -f src/api/schema.ts && -f $stamp && $(<"$stamp") == "$now" ]]; then
    exit 0
fi
command -v npm >/dev/null || {
    echo "web: npm is missing; on Debian or Ubuntu: apt-get install nodejs npm" >&2
    exit 1
}
mkdir -p target

# npm skips the native parts of the tools, without a word, when the Node it runs on is too old for them; so an old Node
# first fetches a newer one for npm itself.
read -r major minor < <(node -p 'process.versions.node.split(".").slice(0, 2).join(" ")')
if ((major < 20 || (major == 20 && minor < 19) || (major == 22 && minor < 12))); then
    if [[ ! -x target/node/node_modules/.bin/node ]]; then
        wanted=$(sed -n '/"node_modules\/node": {/,/}/s/.*"version": "\(.*\)".*/\1/p' package-lock.json)
        npm install --prefix target/node --no-save --no-audit --no-fund --loglevel=error "node@$wanted"
    fi
    PATH=$PWD/target/node/node_modules/.bin:$PATH
    # Debian's Node trusts the machine's certificates by itself, this one must be told
    if [[ -z ${NODE_EXTRA_CA_CERTS:-} && -f /etc/ssl/certs/ca-certificates.crt ]]; then
        export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
    fi
fi
installed="$(node --version) $(sha <package-lock.json)"
if [[ ! -d node_modules || ! -f target/npm.installed || $(<target/npm.installed) != "$installed" ]]; then
    npm ci --no-audit --no-fund --loglevel=error
    printf '%s' "$installed" >target/npm.installed
fi
node_modules/.bin/node types.mjs
node_modules/.bin/node node_modules/typescript/bin/tsc --noEmit
node_modules/.bin/node node_modules/vite/bin/vite.js build --outDir "$out" --emptyOutDir --logLevel warn
printf '%s' "$now" >"$stamp"
