"""What the window of the library can show, by the numbers of its tabs."""

ARTICLES, QUOTES, ACTORS, SYSTEMS, TIMELINE, GRAPH = range(6)
