# SPDX-License-Identifier: MIT
"""The registration desk."""
