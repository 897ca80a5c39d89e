# SPDX-License-Identifier: MIT
"""What may be done at a post, one module per noun and one function per act."""
