# SPDX-License-Identifier: MIT
"""A rule set while it is changed in forms: copied, changed field by field, then adopted as new."""
