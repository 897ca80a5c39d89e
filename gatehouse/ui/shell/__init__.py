# SPDX-License-Identifier: MIT
"""What every screen stands on: theme, languages, lanes, the change bus, messages."""
