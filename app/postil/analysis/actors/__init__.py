"""Who acts: names of actors, what they refer to, and places told from governments."""

from postil.analysis.actors.step import ActorStep

__all__ = ["ActorStep"]
