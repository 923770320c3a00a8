"""The software bill of materials: what is shipped, in CycloneDX 1.6."""

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

import build_facts
from shipped import Part


def text(parts: Sequence[Part]) -> str:
    """The document as JSON, the same for the same commit and parts."""
    components = [_component(part) for part in parts]
    # A serial number is of a document: this one's follows from what it says.
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([build_facts.version(), components]))
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(build_facts.committed(), UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": "postil",
                "name": "postil",
                "version": build_facts.version(),
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": "postil", "dependsOn": [part.purl for part in parts]}],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part) -> dict[str, object]:
    """One component. The archives that the lock allows are named as such: a component's own hash would be one file's."""
    found: dict[str, object] = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
    }
    if part.licence:
        found["licenses"] = [{"license": {"name": part.licence}}]
    if part.hashes:
        found["properties"] = [{"name": "postil:locked:sha256", "value": each} for each in part.hashes]
    return found
