# SPDX-License-Identifier: MIT
"""The tables, one module per noun."""
