"""The article on paper: cut into pages with the notes beside it, as a PDF or on a printer."""
