"""The reader's own categories in the window: making them, trying them, switching them."""
