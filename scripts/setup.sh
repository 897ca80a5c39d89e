#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Put the locked packages and the project itself into .venv; what is already right is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=.venv/bin/python
installed=.venv/requirements.lock

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    "$(scripts/find-python.sh)" -m venv --clear .venv
elif ! "$python" -m pip --version >/dev/null 2>&1; then
    "$(scripts/find-python.sh)" -m venv .venv
fi

if ! cmp --silent requirements.lock "$installed"; then
    echo "Installing the locked packages into .venv; this takes a minute or two. 正在安装依赖，请稍候。"
    "$python" -m pip install -qq --compile --require-hashes --requirement requirements.lock
    cp requirements.lock "$installed"
fi

"$python" -m pip install -qq --no-deps --no-build-isolation --editable .
"$python" -m compileall -q gatehouse
