# SPDX-License-Identifier: MIT
"""Workbooks in and out, and the content of printed sheets."""
