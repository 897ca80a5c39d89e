#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Build the wheel from this checkout, install it with the locked packages into a fresh environment
# elsewhere, and take the tour there: what the wheel leaves out is missed at once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lock=$PWD/requirements.lock
away=$(mktemp -d)
trap 'rm -rf "$away"' EXIT

.venv/bin/python -m hatchling build --target wheel --directory "$away" >"$away/build.log" 2>&1 || {
    cat "$away/build.log" >&2
    exit 1
}
"$(scripts/find-python.sh)" -m venv "$away/fresh"
"$away/fresh/bin/python" -m pip install -qq --require-hashes --requirement "$lock"
"$away/fresh/bin/python" -m pip install -qq --no-deps "$away"/gatehouse-*.whl

cd "$away"
HOME="$away/home" "$away/fresh/bin/gatehouse" tour --out "$away/tour"
grep -q "^$away/fresh/" <<<"$("$away/fresh/bin/python" -c 'import gatehouse; print(gatehouse.__file__)')"
