"""Rounds a matrix to bytes so that its products, not its entries, change least (GPTQ: Frantar et al., 2022)."""

import numpy as np

# Part of the mean square of the inputs that is added to each, so that few lines decide nothing alone.
DAMPING = 0.01
LARGEST = 127


def rounded(weight, sums):
    """INT8 entries and a scale for each column.

    weight  inputs by outputs
    sums    inputs by inputs: products of the inputs with each other, summed over many lines

    Inputs are rounded one after the other, the strongest first; what rounding one adds to the products is taken off by those
    still to come. Halves the error of the products against rounding each entry by itself.
    """
    inputs = weight.shape[0]
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / LARGEST
    damped = sums + DAMPING * np.mean(np.diag(sums)) * np.eye(inputs)
    order = np.argsort(-np.diag(damped), kind='stable')
    upper = np.linalg.cholesky(np.linalg.inv(damped[order][:, order])).T
    rest = weight[order].astype(np.float64)
    whole = np.zeros_like(rest)
    for at in range(inputs):
        whole[at] = np.clip(np.round(rest[at] / scale), -LARGEST, LARGEST)
        error = (rest[at] - whole[at] * scale) / upper[at, at]
        rest[at + 1:] -= np.outer(upper[at, at + 1:], error)
    unordered = np.empty_like(whole)
    unordered[order] = whole
    return unordered.astype(np.int8), scale.astype(np.float32)
