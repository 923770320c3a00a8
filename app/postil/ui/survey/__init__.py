"""Who acts, who says what, which systems, and the picture of all of it, for the open article."""
