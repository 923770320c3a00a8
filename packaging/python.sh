#!/bin/sh
# Run a script with the best Python there is: python.sh SCRIPT [ARGUMENT …]
# $PYTHON when it is set; else the one in .venv; else the newest of 3.13, 3.12, 3.11 on the path; else any that is new enough.
set -u

new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 </dev/null
}

if [ -n "${PYTHON:-}" ]; then
    if new_enough "$PYTHON"; then
        exec "$PYTHON" "$@"
    fi
    echo "PYTHON=$PYTHON is not a Python 3.11 or newer; leave PYTHON out, or name one that is." >&2
    exit 1
fi
for python in .venv/bin/python .venv/Scripts/python.exe python3.13 python3.12 python3.11 python3 python python3.14; do
    if new_enough "$python"; then
        exec "$python" "$@"
    fi
done
echo "Postil needs Python 3.11 or newer, and there is none on the path: install it (on Debian and Ubuntu: apt-get install python3 python3-venv), or say where it is: make run PYTHON=/path/to/python3" >&2
exit 1
