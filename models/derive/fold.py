"""Folds into convolutions what the exporter left apart: scalar affines and hard-swish chains. Exact up to rounding.

PP-LCNetV3 has a learnable affine (scale and shift) before and after each activation, and its hard swish is exported as
four nodes. Folded, a block is one convolution with a fused activation, and the runtime keeps its blocked memory layout.
"""

import numpy as np
import onnx
from onnx import helper, numpy_helper

# A shift this small, against its scale, changes nothing at a padded border that float32 rounding would not.
NO_SHIFT = 1e-4
SMALL_SHIFT = 2e-3


class Graph:
    """An ONNX graph with its constants, producers and consumers at hand."""

    def __init__(self, model):
        self.model = model
        self.graph = model.graph
        self.refresh()

    def refresh(self):
        self.constants = {c.name: numpy_helper.to_array(c) for c in self.graph.initializer}
        self.consumers = {}
        for node in self.graph.node:
            for name in node.input:
                self.consumers.setdefault(name, []).append(node)
        self.outputs = {output.name for output in self.graph.output}

    def scalar(self, name):
        value = self.constants.get(name)
        return float(value.reshape(-1)[0]) if value is not None and value.size == 1 else None

    def operands(self, node):
        """(tensor, scalar) of a binary node one side of which is a scalar constant, else (None, None)."""
        for tensor, constant in (node.input, reversed(node.input)):
            value = self.scalar(constant)
            if value is not None:
                return tensor, value
        return None, None

    def only_consumer(self, name):
        nodes = self.consumers.get(name, [])
        return nodes[0] if len(nodes) == 1 and name not in self.outputs else None

    def put(self, name, value):
        tensor = numpy_helper.from_array(np.ascontiguousarray(value, dtype=np.float32), name)
        for index, known in enumerate(self.graph.initializer):
            if known.name == name:
                self.graph.initializer[index].CopyFrom(tensor)
                break
        else:
            self.graph.initializer.append(tensor)
        self.constants[name] = numpy_helper.to_array(tensor)
        return name

    def replace(self, old, new):
        """Puts nodes in the place of others."""
        at = min(list(self.graph.node).index(node) for node in old)
        for node in old:
            self.graph.node.remove(node)
        for offset, node in enumerate(new):
            self.graph.node.insert(at + offset, node)
        self.refresh()

    def rewire(self, old, new):
        for node in self.graph.node:
            for index, name in enumerate(node.input):
                if name == old:
                    node.input[index] = new
        self.refresh()

    def drop_unused(self):
        used = {name for node in self.graph.node for name in node.input}
        for constant in [c for c in self.graph.initializer if c.name not in used]:
            self.graph.initializer.remove(constant)

    def own_weights(self, conv):
        """Names of a convolution's weight and bias, copied so that no other node shares them."""
        name = conv.output[0]
        if not conv.input[1].endswith('.folded'):
            conv.input[1] = self.put(f'{name}.weight.folded', self.constants[conv.input[1]])
        channels = self.constants[conv.input[1]].shape[0]
        if len(conv.input) < 3:
            conv.input.append(self.put(f'{name}.bias.folded', np.zeros(channels)))
        elif not conv.input[2].endswith('.folded'):
            conv.input[2] = self.put(f'{name}.bias.folded', self.constants[conv.input[2]])
        return conv.input[1], conv.input[2]


def join_hard_swish(graph):
    """Add 3, Clip 0..6, Mul, Div 6 become HardSigmoid and Mul, which the runtime fuses into the convolution before."""
    for add in list(graph.graph.node):
        tensor, three = graph.operands(add) if add.op_type == 'Add' else (None, None)
        if three != 3.0:
            continue
        clip = graph.only_consumer(add.output[0])
        product = graph.only_consumer(clip.output[0]) if clip is not None and clip.op_type == 'Clip' else None
        if product is None or product.op_type != 'Mul' or tensor not in product.input:
            continue
        divide = graph.only_consumer(product.output[0])
        if divide is None or divide.op_type != 'Div' or graph.scalar(divide.input[1]) != 6.0:
            continue
        out = divide.output[0]
        gate = helper.make_node('HardSigmoid', [tensor], [f'{out}.gate'], name=f'{out}.gate', alpha=1 / 6, beta=0.5)
        graph.replace([add, clip, product, divide], [gate, helper.make_node('Mul', [tensor, f'{out}.gate'], [out], name=out)])


def fold_after(graph):
    """An affine behind a convolution goes into its weights and bias."""
    for conv in [node for node in graph.graph.node if node.op_type == 'Conv']:
        while (node := graph.only_consumer(conv.output[0])) is not None and node.op_type in ('Mul', 'Add'):
            constant = graph.constants.get(node.input[1] if node.input[0] == conv.output[0] else node.input[0])
            channels = graph.constants[conv.input[1]].shape[0]
            if constant is None or not (constant.size == 1 or (constant.size == channels and constant.shape[-2:] == (1, 1))):
                break
            factor = np.broadcast_to(constant.reshape(-1), (channels,))
            weight, bias = graph.own_weights(conv)
            if node.op_type == 'Mul':
                graph.put(weight, graph.constants[weight] * factor.reshape(-1, 1, 1, 1))
                graph.put(bias, graph.constants[bias] * factor)
            else:
                graph.put(bias, graph.constants[bias] + factor)
            graph.graph.node.remove(node)
            graph.rewire(node.output[0], conv.output[0])


def fold_before(graph):
    """An affine in front of convolutions goes into theirs; at padded borders its shift stays, as a 1x1 convolution."""
    for scale in [node for node in graph.graph.node if node.op_type == 'Mul']:
        tensor, factor = graph.operands(scale)
        if factor is None:
            continue
        add = graph.only_consumer(scale.output[0])
        _, shift = graph.operands(add) if add is not None and add.op_type == 'Add' else (None, None)
        last = scale if shift is None else add
        shift = shift or 0.0
        convs = graph.consumers.get(last.output[0], [])
        if not convs or any(conv.op_type != 'Conv' or conv.input[0] != last.output[0] for conv in convs):
            continue
        padded = any(pad for conv in convs for a in conv.attribute if a.name == 'pads' for pad in a.ints)
        negligible = abs(shift) < max(NO_SHIFT, SMALL_SHIFT * abs(factor))
        for conv in convs:
            weight, bias = graph.own_weights(conv)
            if not padded or negligible:
                graph.put(bias, graph.constants[bias] + shift * graph.constants[weight].sum(axis=(1, 2, 3)))
            graph.put(weight, graph.constants[weight] * factor)
        old = [scale] if last is scale else [scale, add]
        if not padded or negligible:
            graph.replace(old, [])
            graph.rewire(last.output[0], tensor)
        else:
            graph.replace(old, [shift_node(graph, tensor, last.output[0], shift / factor, convs[0])])


def shift_node(graph, tensor, out, shift, conv):
    group = next(a.i for a in conv.attribute if a.name == 'group')
    channels = graph.constants[conv.input[1]].shape[1] * group
    weight = graph.put(f'{out}.one', np.ones((channels, 1, 1, 1)))
    bias = graph.put(f'{out}.shift', np.full(channels, shift))
    return helper.make_node(
        'Conv', [tensor, weight, bias], [out], name=f'{out}.shift',
        group=channels, kernel_shape=[1, 1], pads=[0, 0, 0, 0], strides=[1, 1], dilations=[1, 1],
    )


def fold(model):
    """The same network with fewer, fatter nodes. `model` must have its constants folded already."""
    graph = Graph(model)
    join_hard_swish(graph)
    fold_after(graph)
    fold_before(graph)
    fold_after(graph)
    graph.drop_unused()
    plain = [domain for domain in model.opset_import if domain.domain in ('', 'ai.onnx')]
    del model.opset_import[:]
    model.opset_import.extend(plain)
    onnx.checker.check_model(model)
    return model
