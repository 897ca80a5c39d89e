# SPDX-License-Identifier: MIT
"""A whole shift on invented data, driven through the real window; nobody real is in it."""
