# SPDX-License-Identifier: MIT
"""Checking a store: pages, references, the ledger, and the state against the facts."""
