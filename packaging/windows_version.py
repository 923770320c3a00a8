"""What Windows shows about the program's file: its version resource."""

from pathlib import Path

import build_facts

_RESOURCE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("FileDescription", "Postil"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "postil"),
      StringStruct("LegalCopyright", "The Postil authors, MIT licence"),
      StringStruct("OriginalFilename", "postil.exe"),
      StringStruct("ProductName", "Postil"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])])
  ])
"""


def text(version: str) -> str:
    """The resource for a version such as 1.2.3, as PyInstaller reads it."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()]
    return _RESOURCE.format(numbers=tuple([*numbers, 0, 0, 0, 0][:4]), version=version)


def write(folder: Path) -> str:
    """Write it into ``folder``; the path."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "version.txt"
    file.write_text(text(build_facts.version()), encoding="utf-8")
    return str(file)
