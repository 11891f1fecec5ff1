"""Which Han characters look alike to the recogniser: rows of its last layer that point the same way.

    python reader_confusions.py RECOGNISER.onnx KEYS.txt > packages/formats/src/reader-confusions.data.ts

Of the 6,763 characters of GB 2312 each gets the nearest of them, at most MOST, by the cosine of their rows less the mean row. Of twenty pairs that were
misread on papers (钤 铃, 冼 洗, 亓 元, 十 士, 末 未) all but one are among each other's four nearest; of pairs that merely sound alike (张 章) none is.
"""

import sys

import numpy as np
import onnx
from onnx import numpy_helper

MOST = 4
LEAST_COSINE = 0.42


def rows_of(path: str, count: int) -> np.ndarray:
    """The weights of the last layer, one row a character; the blank comes first and is left out."""
    graph = onnx.load(path).graph
    for one in graph.initializer:
        if len(one.dims) == 2 and max(one.dims) > count:
            weights = numpy_helper.to_array(one).astype(np.float32)
            return (weights.T if weights.shape[1] > count else weights)[1 : 1 + count]
    raise SystemExit(f"{path} has no layer for {count} characters")


def is_gb2312(character: str) -> bool:
    try:
        return len(character.encode("gb2312")) == 2 and "\u4e00" <= character <= "\u9fff"
    except UnicodeEncodeError:
        return False


def main() -> None:
    model, keys = sys.argv[1:]
    characters = [line for line in open(keys, encoding="utf8").read().split("\n") if line != ""]
    rows = rows_of(model, len(characters))
    rows -= rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    kept = [index for index, character in enumerate(characters) if is_gb2312(character)]
    names = [characters[index] for index in kept]
    cosines = rows[kept] @ rows[kept].T
    records = []
    for at, name in enumerate(names):
        nearest = [one for one in np.argsort(-cosines[at])[: MOST + 1] if one != at and cosines[at][one] >= LEAST_COSINE]
        if nearest:
            records.append(name + "".join(names[one] for one in nearest[:MOST]))
    print("/** A character, then those that look like it to the reader; made by models/derive/reader_confusions.py. */")
    print(f"export const READER_CONFUSIONS =\n  '{' '.join(records)}';")


main()
