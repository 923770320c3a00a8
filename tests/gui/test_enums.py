"""Qt's enumerations are the same, whenever their members are made."""

import subprocess
import sys

#: Prints all that can be asked of all enumerations of Qt's, as one number.
_SCRIPT = """
import enum, hashlib, pickle, sys
if sys.argv[1] == "late":
    from postil.ui.enums import make_enums_late
    make_enums_late()
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
    late = said("late")
    assert int(late.split()[0]) > 1000
    assert late == said("as ever")


#: Makes each of four kinds anew for each question, asks it first of all, and prints the answers and which enumerations are still empty.
_FIRST_QUESTIONS = """
import enum, sys
from postil.ui.enums import _Filling, make_enums_late
if sys.argv[1] == "late":
    make_enums_late()
pairs = [("None_", 0), ("One", 1), ("Two", 2), ("Uno", 1), ("Both", 3), ("Low", -4)]
questions = {
    "attribute": lambda one: one.Two, "item": lambda one: one["Both"], "call": lambda one: one(1), "len": len, "list": list,
    "members": lambda one: [*one.__members__.items()], "in": lambda one: "Uno" in one.__members__, "get": lambda one: one._value2member_map_.get(3),
    "values": lambda one: [*one._member_map_.values()], "keys": lambda one: [*one._value2member_map_], "none": lambda one: getattr(one, "Three", None),
    "repr": lambda one: repr(one._member_map_), "dir": dir, "or": lambda one: one(2) | one(1) if issubclass(one, enum.Flag) else 0,
    "size": lambda one: len(one.__members__), "same": lambda one: one._member_map_ == {}, "back": lambda one: [*reversed(one.__members__)],
    "copy": lambda one: one.__members__.copy(), "not": lambda one: ~one.One if issubclass(one, enum.Flag) else 0,
}
for kind in (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag):
    for name, question in questions.items():
        one = kind("Made", list(pairs), boundary=enum.KEEP)
        late = isinstance(one.__dict__["_member_map_"], _Filling)
        assert late == (sys.argv[1] == "late"), "it was left to Python, or was not"
        print(kind, name, question(one), one.__members__, [member for member in one], type(one._member_map_))
"""


def test_whatever_is_asked_first_fills_them():
    """The answer to a first question is that of Python's own enumeration, and afterwards there is no difference left."""
    told = []
    for how in ("late", "as ever"):
        done = subprocess.run(
            [sys.executable, "-c", _FIRST_QUESTIONS, how], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        told.append(done.stdout)
    assert told[0] == told[1]
    assert len(told[0].splitlines()) == 4 * 19
