# SPDX-License-Identifier: MIT
"""Gatehouse (门岗登记): the register of a residential compound's gate."""

__version__ = "0.1.0"
