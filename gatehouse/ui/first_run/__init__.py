# SPDX-License-Identifier: MIT
"""The first start: compound, gate, rules, operator, recovery key."""
