"""The entity and the facts behind a mark."""

from postil.analysis.systems.designations import slug
from postil.analysis.systems.lexicon import lexicon
from postil.analysis.systems.scan import Found
from postil.analysis.systems.words import class_titles, countries
from postil.model.entity import Entity, EntityType


def entity_of(found: Found) -> Entity:
    """The system that a designation names, or the class that a class phrase names."""
    if found.row >= 0:
        return listed(found.row)
    title = class_titles()[found.class_id]
    if found.family is None:
        return Entity(f"system:class-{found.class_id}", title, EntityType.SYSTEM, source="systems")
    name, origin, maker = found.family
    facts = {"class": title} if found.class_id != "weapon" else {}
    facts |= _some(origin=_countries(origin), maker=maker)
    return Entity(f"system:{slug(name)}", name, EntityType.SYSTEM, facts=facts, source="this article")


def listed(row: int) -> Entity:
    """The system of that row of the lexicon."""
    system = lexicon().system(row)
    others = tuple(a for a in system.aliases if a != system.name)
    facts = {"class": class_titles()[system.class_id]}
    facts |= _some(origin=_countries(",".join(system.origin)), maker=system.maker)
    if system.nato:
        facts["NATO name"] = system.nato
    if others:
        facts["other names"] = ", ".join(others)
    if system.since:
        facts["in service since"] = system.since
    aliases = (*others, system.nato) if system.nato else others
    return Entity(f"system:{system.key}", system.name, EntityType.SYSTEM, aliases, facts, "systems")


def _countries(codes: str) -> str:
    return ", ".join(countries()[code] for code in codes.split(",") if code)


def _some(**facts: str) -> dict[str, str]:
    return {name: value for name, value in facts.items() if value}
