# SPDX-License-Identifier: MIT
"""The trade in plain Python: no Qt, no SQL, no files, no clock."""
