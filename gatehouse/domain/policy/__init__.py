# SPDX-License-Identifier: MIT
"""Rule sets, their evaluation, and the verdict."""
