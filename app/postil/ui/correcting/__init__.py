"""Correcting the engine: what the reader says is wrong, what that changes, and what was taught so far."""
