"""Reading what is written in a picture, with the models of the optional extra `images`. Nothing is fetched, nothing kept."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from threading import Lock
from typing import Any, Final

from PIL import ImageOps

from vangrail.check.images.opening import Picture

LONGEST: Final = 1600
"""Pixels of the longer side that are read: enough for a receipt that fills the picture."""

SHORTEST: Final = 96
"""Pixels of the shorter side below which nothing in a picture can be read."""

MIN_SCORE: Final = 0.6
"""How sure a line must be read to count."""

_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read: its text, and its box as shares of the picture's width and height (left, top, right, bottom)."""

    text: str
    box: tuple[float, float, float, float]


def ocr_available() -> bool:
    """Tell whether text in pictures can be read here: whether the extra `images` is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def lines(picture: Picture) -> tuple[Line, ...]:
    """Return the lines in a picture from top to bottom. None where nothing is legible, or where the extra is not installed."""
    if not ocr_available():
        return ()
    image = ImageOps.exif_transpose(picture.image).convert("RGB")
    if min(image.size) < SHORTEST:
        return ()
    if max(image.size) > LONGEST:
        image = ImageOps.contain(image, (LONGEST, LONGEST))
    import numpy as np

    with _ONE_AT_A_TIME:  # one reading fills a processor; two at a time would only make both wait
        found = _engine()(np.asarray(image)[:, :, ::-1])
    if found.txts is None:
        return ()
    width, height = image.size
    read = []
    for text, score, box in zip(found.txts, found.scores, found.boxes, strict=True):
        if score >= MIN_SCORE and text.strip():
            across, down = [float(point[0]) / width for point in box], [float(point[1]) / height for point in box]
            read.append(Line(text.strip(), (min(across), min(down), max(across), max(down))))
    return tuple(sorted(read, key=lambda line: (round(line.box[1], 2), line.box[0])))


@lru_cache(maxsize=1)
def _engine() -> Callable[[Any], Any]:
    # Without this, the library beneath would keep an identifier of this machine on its disk and tell its maker about each use.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from rapidocr import RapidOCR

    engine: Callable[[Any], Any] = RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    logging.getLogger("RapidOCR").disabled = True  # what it reads is nobody's business but the author's
    return engine
