# SPDX-License-Identifier: MIT
"""The handover screen."""
