"""One format each to an article."""
