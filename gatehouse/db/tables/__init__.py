# SPDX-License-Identifier: MIT
"""The tables, one module per noun; `every` has them all.

Facts are written once and have a ledger row; state is the current row of a thing and can be
rebuilt from the facts; a draft is neither. Whoever asks the tables imports them from their own
modules: declaring all of them takes a tenth of a start, and an entry needs a few.
"""
