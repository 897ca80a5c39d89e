# SPDX-License-Identifier: MIT
"""An invented compound (演练): its people, and days at its gate."""
