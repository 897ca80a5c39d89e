# SPDX-License-Identifier: MIT
"""Write down the tables that all revisions make from nothing, for new stores to begin with."""

from gatehouse.db import newest
from gatehouse.db.schema import made_by_all_revisions

if __name__ == "__main__":
    newest.FILE.write_text(made_by_all_revisions(), "utf-8")
    print(f"{newest.FILE.name} is written.")
