"""The reading view on a screen of twice the resolution: four times the pixels, frames still under 16 ms."""

import os

os.environ["QT_SCALE_FACTOR"] = "2"

from bench_reader import SIZE, application, make, measure_view


def run() -> dict[str, float]:
    """Milliseconds and megabytes, as in bench_reader."""
    app = application()
    found = measure_view(*make(size=SIZE), "text_2x")
    del app
    return found


if __name__ == "__main__":
    for key, value in run().items():
        print(f"{key:32} {value:10.3f}")
