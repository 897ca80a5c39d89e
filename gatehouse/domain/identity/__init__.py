# SPDX-License-Identifier: MIT
"""Papers, plates, phones, addresses, pinyin keys and masking."""
