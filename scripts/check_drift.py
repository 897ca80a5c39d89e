# SPDX-License-Identifier: MIT
"""Fail where the migrations, run from nothing, do not make the tables that are declared."""

import sys

from gatehouse.db.schema import drift


def main() -> int:
    """Print each difference; return 1 when there is one."""
    differences = drift()
    for difference in differences:
        print(difference)
    print("Migrations and tables differ." if differences else "Migrations and tables agree.")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
