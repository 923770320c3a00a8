"""The panel of highlights and notes."""
