# SPDX-License-Identifier: MIT
"""Frozen history of the store's shape."""
