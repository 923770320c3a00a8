"""Where the standalone program begins: with the modules that a window needs first, which lie in a file of their own (see first.py)."""

# Built into Python, all three: importlib is in that file.
import marshal
import sys
from _frozen_importlib import ModuleSpec


class FirstModules:
    """Finds modules in that file; what is not in it is found as ever."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        with open(f"{folder}/first-modules", "rb") as file:  # noqa: PTH123 - before pathlib is there
            self._codes = marshal.load(file)

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Where a module is, when it is one of these."""
        found = self._codes.get(name)
        if found is None:
            return None
        place = f"{self._folder}/{name.replace('.', '/')}"
        origin = f"{place}/__init__.pyc" if found[0] else f"{place}.pyc"
        spec = ModuleSpec(name, self, origin=origin, is_package=found[0])  # type: ignore[arg-type]  # a loader needs no base class
        spec.has_location = True
        if found[0]:
            spec.submodule_search_locations = [place]
        return spec

    def create_module(self, _spec: ModuleSpec) -> None:
        """As usual."""

    def exec_module(self, module: object) -> None:
        """Runs the module."""
        exec(marshal.loads(self._codes[module.__name__][1]), module.__dict__)  # type: ignore[attr-defined]  # of a module, which it is called with


if __name__ == "__main__":
    sys.meta_path.insert(0, FirstModules(vars(sys)["_MEIPASS"]))

    from postil.__main__ import main  # found there already

    sys.exit(main())
