# SPDX-License-Identifier: MIT
"""The command line: reads arguments, opens what they name, prints what the services say."""
