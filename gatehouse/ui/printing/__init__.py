# SPDX-License-Identifier: MIT
"""Painting sheets onto a printer or into a PDF file."""
