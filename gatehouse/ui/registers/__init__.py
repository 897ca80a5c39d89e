# SPDX-License-Identifier: MIT
"""The registers screen."""
