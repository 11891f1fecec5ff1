"""Puts the pointwise convolutions of PP-OCRv6's recogniser, and its last layer, into byte products.

A block is a depthwise convolution, then two pointwise ones with a GELU between them, which are products of matrices once the
channels of each place lie side by side. Those become DynamicQuantizeMatMul: weights in INT8, a scale for each output channel;
inputs in UINT8, their range that of the line at hand; sums, and what is given out, in float32. No range of an input is fixed
beforehand, and nothing is rounded on its way out: of 5,162 steps of held-out lines 18 have another character, where QDQ with
calibrated ranges has 72. The transpositions are joined by the runtime to the reordering that it does anyway.
"""

import numpy as np
from error_compensation import rounded
from onnx import helper, numpy_helper

MICROSOFT = 'com.microsoft'

# Products of fewer channels gain nothing.
LEAST_CHANNELS = 96

# The last layer has a column for each character.
LEAST_CHARACTERS = 5000


def join_gelu(graph):
    """x / sqrt(2), Erf, + 1, * x, * 0.5 become one Gelu, as the runtime would fuse them were no bytes around."""
    for divide in [node for node in graph.graph.node if node.op_type == 'Div']:
        tensor, _ = graph.operands(divide)
        chain = [divide]
        for wanted in ('Erf', 'Add', 'Mul', 'Mul'):
            follower = graph.only_consumer(chain[-1].output[0])
            if follower is None or follower.op_type != wanted:
                break
            chain.append(follower)
        if len(chain) == 5 and tensor in chain[3].input:
            graph.replace(chain, [gelu(tensor, chain[-1].output[0])])


def gelu(tensor, out):
    return helper.make_node('Gelu', [tensor], [out], name=f'{out}.gelu', domain=MICROSOFT)


def is_pointwise(graph, node):
    if node is None or node.op_type != 'Conv' or node.input[1] not in graph.constants:
        return False
    outputs, inputs, *kernel = graph.constants[node.input[1]].shape
    group = next((a.i for a in node.attribute if a.name == 'group'), 1)
    return group == 1 and kernel == [1, 1] and min(inputs, outputs) >= LEAST_CHANNELS and not is_of_a_gate(graph, node)


def is_of_a_gate(graph, node):
    """Does it weigh channels by their means (squeeze and excitation)? Then it sees one place alone."""
    producers = {out: one for one in graph.graph.node for out in one.output}
    before = producers.get(node.input[0])
    while before is not None and before.op_type in ('Relu', 'Conv'):
        before = producers.get(before.input[0])
    return before is not None and before.op_type == 'ReduceMean'


def matrix_of(graph, conv):
    weight = graph.constants[conv.input[1]]
    bias = graph.constants[conv.input[2]] if len(conv.input) > 2 else np.zeros(weight.shape[0])
    return weight[:, :, 0, 0].T, bias


def join_blocks(graph, product):
    """Pointwise convolutions, alone or two with a Gelu between, become products over channels."""
    for first in [node for node in graph.graph.node if is_pointwise(graph, node)]:
        if first not in list(graph.graph.node):
            continue
        between = graph.only_consumer(first.output[0])
        second = graph.only_consumer(between.output[0]) if between is not None and between.op_type == 'Gelu' else None
        chain = [first, between, second] if is_pointwise(graph, second) else [first]
        out = chain[-1].output[0]
        tensor = f'{out}.last'
        nodes = [helper.make_node('Transpose', [first.input[0]], [tensor], name=tensor, perm=[0, 2, 3, 1])]
        for index, node in enumerate(chain):
            result = f'{out}.{index}'
            of_node = product(graph, *matrix_of(graph, node), tensor, result) if node.op_type == 'Conv' else [gelu(tensor, result)]
            nodes += of_node
            tensor = result
        nodes.append(helper.make_node('Transpose', [tensor], [out], name=f'{out}.first', perm=[0, 3, 1, 2]))
        graph.replace(chain, nodes)


def join_classifier(graph, product):
    """The last layer and its bias."""
    for node in [node for node in graph.graph.node if node.op_type == 'MatMul']:
        weight = graph.constants.get(node.input[1])
        if weight is None or weight.shape[-1] < LEAST_CHARACTERS:
            continue
        add = graph.only_consumer(node.output[0])
        bias = next(graph.constants[name] for name in add.input if name in graph.constants)
        graph.replace([node, add], product(graph, weight, bias, node.input[0], add.output[0]))


def put(graph, out, values):
    """Constants of a product, and their names."""
    for name, value in values.items():
        graph.graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value), f'{out}.{name}'))
    return [f'{out}.{name}' for name in values]


class FloatProducts:
    """Products as they are, which tell the tensors that go into them."""

    def __init__(self):
        self.tensors = set()

    def __call__(self, graph, weight, bias, tensor, out):
        self.tensors.add(tensor)
        weight, bias = put(graph, out, {'weight': weight.astype(np.float32), 'bias': bias.astype(np.float32)})
        return [
            helper.make_node('MatMul', [tensor, weight], [f'{out}.sum'], name=f'{out}.sum'),
            helper.make_node('Add', [f'{out}.sum', bias], [out], name=f'{out}.add'),
        ]


class ByteProducts:
    """Products of bytes, rounded with regard to what goes into each: `sums` holds its inputs' products with each other."""

    def __init__(self, sums):
        self.sums = sums

    def __call__(self, graph, weight, bias, tensor, out):
        whole, scale = rounded(weight, self.sums[tensor])
        zero = np.zeros(len(scale), np.int8)
        names = put(graph, out, {'weight': whole, 'scale': scale, 'zero': zero, 'bias': bias.astype(np.float32)})
        return [helper.make_node('DynamicQuantizeMatMul', [tensor, *names], [out], name=f'{out}.product', domain=MICROSOFT)]


def with_products(graph, product):
    join_gelu(graph)
    join_blocks(graph, product)
    join_classifier(graph, product)
    graph.model.opset_import.append(helper.make_opsetid(MICROSOFT, 1))
    graph.drop_unused()
