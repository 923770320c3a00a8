"""What ``blis.py`` is in the standalone program: the one function that thinc calls there, out of ``blis.cy``.

Both extension modules of blis hold the whole library, 18 MB each. This calls the code of the other one, so that the results are
the same to the last bit and only one need be shipped.
"""

import ctypes
from typing import Any

import numpy
from blis import cy

_NO_TRANSPOSE, _TRANSPOSE = int(cy.trans_t.NO_TRANSPOSE), int(cy.trans_t.TRANSPOSE)
_INT, _DOUBLE, _SIZE, _FLOATS = ctypes.c_int, ctypes.c_double, ctypes.c_int64, ctypes.c_void_p
_MATRIX = (_FLOATS, _SIZE, _SIZE)


def _function(name: str) -> Any:
    """The function of ``blis.cy`` that multiplies matrices of 32-bit numbers."""
    capsule = cy.__pyx_capi__[name]
    naming = ctypes.pythonapi.PyCapsule_GetName
    naming.restype, naming.argtypes = ctypes.c_char_p, (ctypes.py_object,)
    finding = ctypes.pythonapi.PyCapsule_GetPointer
    finding.restype, finding.argtypes = ctypes.c_void_p, (ctypes.py_object, ctypes.c_char_p)
    kind = ctypes.CFUNCTYPE(
        None, _INT, _INT, _SIZE, _SIZE, _SIZE, _DOUBLE, *_MATRIX, *_MATRIX, _DOUBLE, *_MATRIX
    )
    return kind(finding(capsule, naming(capsule)))


_gemm = _function("gemm[floats_t,floats_t,floats_t]")


def gemm(
    a: Any,
    b: Any,
    out: Any = None,
    trans1: bool = False,
    trans2: bool = False,
    alpha: float = 1.0,
    beta: float = 1.0,
) -> Any:
    """``alpha * a @ b + beta * out``, of contiguous float32 matrices, each transposed before where asked.

    Raises:
        ValueError: when the shapes do not fit.
        TypeError: for other numbers than float32.
    """
    if a.dtype != numpy.float32 or b.dtype != numpy.float32:
        raise TypeError("Only 32-bit numbers are multiplied here.")
    rows, inner = a.shape[::-1] if trans1 else a.shape
    inner_too, columns = b.shape[::-1] if trans2 else b.shape
    if inner != inner_too:
        raise ValueError(f"Shape mismatch for blis.gemm: ({rows}, {inner}), ({inner_too}, {columns})")
    if out is None:
        out = (numpy.zeros if beta else numpy.empty)((rows, columns), dtype="f")
    transposed = [_TRANSPOSE if each else _NO_TRANSPOSE for each in (trans1, trans2)]
    matrices = [(m.ctypes.data, m.shape[1], 1) for m in (a, b, out)]
    _gemm(*transposed, rows, columns, inner, alpha, *matrices[0], *matrices[1], beta, *matrices[2])
    return out
