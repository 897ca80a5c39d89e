#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Print the Python that .venv is made with: 3.11 to 3.13, able to make an environment with pip.
set -euo pipefail

# Oldest first: it is the one the locked versions are tested with.
for candidate in python3.11 python3.12 python3.13 python3; do
    # Run it: a name on the path may be a shim with no Python behind it.
    if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
        2>/dev/null; then
        command -v "$candidate"
        exit 0
    fi
done
exit 1
