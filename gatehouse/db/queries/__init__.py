# SPDX-License-Identifier: MIT
"""Reads, one module per list, summary or report."""
