"""The use cases: the one thing that the command line and the window talk to."""
