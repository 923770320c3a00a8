"""What is shown about marks: the legend, the card, the toolbar at the selection."""
