"""Qt's enumerations are the same, however quickly they are made."""

import subprocess
import sys

#: Prints all that can be asked of all enumerations of Qt's, as one number.
_SCRIPT = """
import enum, hashlib, pickle, sys
if sys.argv[1] == "quickly":
    from postil.ui.enums import make_enums_quickly
    make_enums_quickly()
import PySide6.QtCore, PySide6.QtGui, PySide6.QtNetwork, PySide6.QtWidgets

def enums(where, path, inner=True):
    for name in dir(where):
        thing = getattr(where, name, None)
        if isinstance(thing, enum.EnumType):
            yield f"{path}.{name}", thing
        elif inner and isinstance(thing, type):
            yield from enums(thing, f"{path}.{name}", False)

told, count = hashlib.sha256(), 0
for module in ("QtCore", "QtGui", "QtNetwork", "QtWidgets"):
    for path, one in enums(sys.modules[f"PySide6.{module}"], module):
        count += 1
        told.update(repr((path, one.__mro__, one.__module__, one.__qualname__, len(one), list(reversed(one)))).encode())
        told.update(repr((one.__members__, one._value2member_map_, sorted(k for k in vars(one) if k[0] != "_"))).encode())
        for name, member in one.__members__.items():
            assert one[name] is getattr(one, name) is one(member.value) is pickle.loads(pickle.dumps(member)) is member
            told.update(repr((name, str(member), member.name, member.value, member in one)).encode())
print(count, told.hexdigest())
"""


def said(how: str) -> str:
    """What the script prints."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT, how], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_all_are_the_same():
    """Names, values, order, other names of one value, kinds, and what they are called: of more than a thousand."""
    quickly = said("quickly")
    assert int(quickly.split()[0]) > 1000
    assert quickly == said("as ever")
