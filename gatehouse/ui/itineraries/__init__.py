# SPDX-License-Identifier: MIT
"""The itinerary screen: drafts and notes, the form with its strip of days, a note to read again."""
