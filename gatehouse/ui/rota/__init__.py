# SPDX-License-Identifier: MIT
"""The rota: who is to be at the gate when, a week at a look."""
