"""Notes and highlights that other programs wrote, one format each."""
