# SPDX-License-Identifier: MIT
"""The passes: the list, issuing one, its card, making it void."""
