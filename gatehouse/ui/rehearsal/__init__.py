# SPDX-License-Identifier: MIT
"""Rehearsals (演练) at the real desk of an invented compound."""
