# SPDX-License-Identifier: MIT
"""The encrypted store: keys, connections, tables, queries, migrations."""
