"""What ``shibokensupport.signature.loader`` is in the standalone program: the same functions, and nothing behind them until one is called.

Qt's bindings load a module of this name when they are imported. Their own one compiles a dozen others from source at every start (a
quarter of the time in which a bare window is there), puts a function of its own in the place of ``import``, and serves what nobody does here:
asking a function of Qt's for its signature. Messages about wrong arguments need it, too: then it is loaded, from beside this file.
"""

import sys
from importlib.util import find_spec, module_from_spec
from typing import Any

_MAPPING = "shibokensupport.signature.mapping"


def _not_yet_loaded() -> Any:
    """The module in whose names the bindings look up what a function is called: it has to be there, and can be filled later."""
    spec = find_spec(_MAPPING)
    assert spec is not None, "it lies beside this file"
    module: Any = module_from_spec(spec)
    module.PySide6 = sys.modules.get("PySide6")
    module.update_mapping = lambda: _whole().mapping.update_mapping()
    sys.modules[_MAPPING] = module
    return module


_mapping = _not_yet_loaded()
_loaded: list[Any] = []


def _whole() -> Any:
    """The bindings' own loader, with all that belongs to it."""
    if not _loaded:
        _mapping.__spec__.loader.exec_module(_mapping)
        from shibokensupport.signature import whole_loader

        _loaded.append(whole_loader)
    return _loaded[0]


def pyside_type_init(type_key: Any, sig_strings: Any) -> Any:
    """As of the bindings."""
    return _whole().pyside_type_init(type_key, sig_strings)


def create_signature(props: Any, key: Any) -> Any:
    """As of the bindings."""
    return _whole().create_signature(props, key)


def seterror_argument(args: Any, func_name: Any, info: Any) -> Any:
    """As of the bindings."""
    return _whole().seterror_argument(args, func_name, info)


def make_helptext(func: Any) -> Any:
    """As of the bindings."""
    return _whole().make_helptext(func)


def finish_import(module: Any) -> None:
    """Nothing: functions that are deprecated are not brought back."""


def feature_import(*_arguments: Any, **_named: Any) -> None:
    """No import asks for a feature of the bindings'."""


def feature_imported(*_arguments: Any, **_named: Any) -> None:
    """No module is looked through for one."""


def post_init() -> None:
    """Python's own ``import`` stays."""
