# SPDX-License-Identifier: MIT
"""Care: the households that somebody looks after, a section for each round that is walked."""
