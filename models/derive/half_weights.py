"""Stores large weights in float16, from which the runtime makes float32 again when it opens the network: half the file."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

# Constants of fewer entries stay as they are.
LARGE = 1024


def half_weights(graph):
    """Each large weight becomes a float16 constant and a cast of it, which is computed once. All sums stay float32."""
    casts = []
    for index, constant in enumerate(graph.graph.initializer):
        value = numpy_helper.to_array(constant)
        if value.dtype != np.float32 or value.size < LARGE:
            continue
        name = constant.name
        graph.graph.initializer[index].CopyFrom(numpy_helper.from_array(value.astype(np.float16), f'{name}.half'))
        casts.append(helper.make_node('Cast', [f'{name}.half'], [name], name=f'{name}.cast', to=TensorProto.FLOAT))
    for cast in reversed(casts):
        graph.graph.node.insert(0, cast)
