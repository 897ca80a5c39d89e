# SPDX-License-Identifier: MIT
"""The settings: what the post is set to, what this machine prefers, and what was changed."""
