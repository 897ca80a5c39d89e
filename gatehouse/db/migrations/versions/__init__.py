# SPDX-License-Identifier: MIT
"""One module per revision; they import nothing of ours."""
