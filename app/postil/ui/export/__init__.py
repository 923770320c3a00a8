"""Choosing what goes out, and in which form."""
