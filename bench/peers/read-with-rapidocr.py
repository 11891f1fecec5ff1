"""Reads a job's pages with rapidocr; the job and its result are as in run-engine.mjs."""

import json
import resource
import sys
import time

from rapidocr import OCRVersion, RapidOCR


def open_engine(options):
    params = {"Global.log_level": "error"}
    if "folder" in options:
        folder = options["folder"]
        params["Det.ocr_version"] = params["Rec.ocr_version"] = OCRVersion.PPOCRV4
        params["Det.model_path"] = f"{folder}/ch_PP-OCRv4_det_infer.onnx"
        params["Rec.model_path"] = f"{folder}/ch_PP-OCRv4_rec_infer.onnx"
        params["Rec.rec_keys_path"] = f"{folder}/ppocr_keys_v1.txt"
    return RapidOCR(params=params)


def read(engine, file):
    found = engine(file)
    if found.txts is None:
        return []
    return [
        {"text": text, "confidence": float(score), "box": [[float(x), float(y)] for x, y in box]}
        for text, score, box in zip(found.txts, found.scores, found.boxes)
    ]


def main(path):
    with open(path, encoding="utf-8") as source:
        job = json.load(source)
    engine = open_engine(job["options"])
    read(engine, job["warmUp"])
    cold_start = time.time() * 1000 - job["startedAt"]
    pages = []
    for page in job["pages"]:
        begun = time.perf_counter()
        lines = read(engine, page["file"])
        pages.append({"name": page["name"], "ms": (time.perf_counter() - begun) * 1000, "lines": lines})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    result = {"coldStartMs": cold_start, "peakMemoryMb": peak, "pages": pages}
    with open(job["out"], "w", encoding="utf-8") as target:
        json.dump(result, target, ensure_ascii=False)


main(sys.argv[1])
