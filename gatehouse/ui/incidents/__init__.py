# SPDX-License-Identifier: MIT
"""The incidents: what went wrong, step by step, until it is closed."""
