"""Run the benches and write build/bench.json: ``run_benches.py [NAME …]``.

A bench is a module ``bench_NAME.py`` beside this one with ``run() -> dict`` of numbers by name. Each runs in a process of
its own, so that none measures another's memory. Ratios to something measured in the same run travel from machine to machine;
milliseconds do not.
"""

import argparse
import importlib.util
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RESULT = ROOT / "build" / "bench.json"
_MARK = "\0bench\0"


def benches() -> dict[str, Path]:
    """The benches there are, by name."""
    return {file.stem.removeprefix("bench_"): file for file in sorted(HERE.glob("bench_*.py"))}


def run_here(file: Path) -> dict[str, object]:
    """What the bench in ``file`` measures, in this process."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return dict(module.run())


def run_apart(file: Path) -> dict[str, object]:
    """What it measures in a process of its own; the error when it fails."""
    command = [sys.executable, str(Path(__file__).resolve()), "--here", str(file)]
    paths = [str(ROOT / "app"), str(HERE), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode or _MARK not in done.stdout:
        return {"error": done.stderr.strip()[-2000:] or f"ended with {done.returncode}"}
    return dict(json.loads(done.stdout.rpartition(_MARK)[2]))


def main() -> int:
    """Run the benches named, or all; 1 when one of them failed."""
    parser = argparse.ArgumentParser(description="Measure Postil into build/bench.json.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(benches())}")
    parser.add_argument("--here", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.here:
        print(_MARK + json.dumps(run_here(arguments.here)))
        return 0
    if unknown := set(arguments.names) - set(benches()):
        parser.error(f"there is no bench {', '.join(sorted(unknown))}")
    results: dict[str, dict[str, object]] = {}
    for name in arguments.names or benches():
        begun = time.monotonic()
        results[name] = run_apart(benches()[name])
        print(f"{name} ({time.monotonic() - begun:.0f} s)")
        for key, value in results[name].items():
            print(
                f"  {key:<40} {value:.6g}" if isinstance(value, float) else f"  {key:<40} {value}", flush=True
            )
    save(results)
    return 1 if any("error" in result for result in results.values()) else 0


def save(results: dict[str, dict[str, object]]) -> None:
    """Write the results over those of the same benches in build/bench.json."""
    try:
        before = dict(json.loads(RESULT.read_text(encoding="utf-8"))["benches"])
    except (OSError, ValueError, KeyError):
        before = {}
    about = {"python": platform.python_version(), "machine": platform.machine(), "cores": os.cpu_count()}
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(about | {"benches": before | results}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
