# SPDX-License-Identifier: MIT
"""Floors and ours side by side in one run: `python -m benchmarks`, or `make bench`."""
