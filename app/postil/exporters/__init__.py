"""One format each from an article with its marks."""
