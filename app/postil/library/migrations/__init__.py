"""What each version of a library's file added to the one before. Only ever appended to."""
