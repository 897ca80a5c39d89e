# SPDX-License-Identifier: MIT
"""The zones screen: what is sealed and who is isolated, sealing, releasing, notices."""
