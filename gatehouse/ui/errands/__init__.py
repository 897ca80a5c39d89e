# SPDX-License-Identifier: MIT
"""The errands: what flats ask for, and group purchases ticked off flat by flat."""
