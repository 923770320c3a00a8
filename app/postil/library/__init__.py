"""The reader's articles, marks and notes in one data folder."""
