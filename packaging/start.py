"""Where the standalone program begins: with the modules that a window needs first, which lie in a file of their own (see first.py)."""

# Built into Python, all three: importlib and even __future__ are in that file.
import marshal
import sys
from _frozen_importlib import ModuleSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class FirstModules:
    """Finds modules in that file; what is not in it is found as ever."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        with open(f"{folder}/first-modules", "rb") as file:  # noqa: PTH123 - before pathlib is there
            kept = marshal.load(file)
        self._codes = kept.pop("modules")
        #: By the name of a module what it would make when it runs, marshalled.
        self.made = kept

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
        """Runs the module, and gives it what is compiled already of what it compiles."""
        name = module.__name__  # type: ignore[attr-defined]  # of a module, which it is called with
        exec(marshal.loads(self._codes[name][1]), module.__dict__)
        if name in self.made:
            _GIVING.get(name, have)(module, marshal.loads(self.made[name]))


def have(module: "Any", made: "dict[Any, Any]") -> None:
    """Gives it to a module of ours, which looks there first."""
    module.READY.update(made)


def have_ready(compiler: "Any", patterns: "dict[tuple[str, int], tuple[Any, ...]]") -> None:
    """Lets Python's compiler of regular expressions look into ``patterns`` before it goes to work."""
    from _sre import compile as ready  # type: ignore[import-not-found]  # built into Python

    compiling = compiler.compile

    def compiled(words: "Any", flags: int = 0) -> "Any":
        made = patterns.get((words, flags)) if type(words) is str else None
        return ready(*made) if made else compiling(words, flags)

    compiler.compile = compiled


def have_read(parser: "Any", tables: "dict[str, bytes]") -> None:
    """Lets Python's reader of TOML look into ``tables`` before it goes to work."""
    reading = parser.loads

    def read(text: "Any", **how: "Any") -> "Any":
        known = tables.get(text) if not how or how == {"parse_float": float} else None
        return marshal.loads(known) if known else reading(text, **how)

    parser.loads = read


#: Modules of Python's own, which look nowhere → how they are made to.
_GIVING: "dict[str, Any]" = {"re._compiler": have_ready, "tomllib._parser": have_read}

if __name__ == "__main__":
    sys.meta_path.insert(0, FirstModules(vars(sys)["_MEIPASS"]))

    from postil.__main__ import main  # found there already

    sys.exit(main())
