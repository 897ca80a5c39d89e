# SPDX-License-Identifier: MIT
"""The isolation point: its rooms, who arrives and leaves, what is disinfected, the day's sums."""
