# SPDX-License-Identifier: MIT
"""The roster screen."""
