"""The words of the house as frozen dataclasses: standard library only, no I/O."""
