"""Who acts, who says what, with which weapons: the engine as a library.

from postil.analysis import engine

for mark in engine().analyse("Moscow said on Friday that it had sold S-400 systems.").annotations:
    print(mark.kind, mark.span, mark.label)
"""

from postil.analysis.engine import engine

__all__ = ["engine"]
