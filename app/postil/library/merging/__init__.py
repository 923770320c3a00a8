"""Two copies of a library, or a part of one, become the same: what each holds, how they are joined, and how that is taken in."""
