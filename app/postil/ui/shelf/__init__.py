"""The library in a window of its own: all articles, and finding one of them again."""
