# SPDX-License-Identifier: MIT
"""The locked window: who comes on duty, and an emergency that waits for nobody."""
