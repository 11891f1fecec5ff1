"""Reviews one case through a service: python3 review.py CASE.json. Environment: YUSHEN_URL, YUSHEN_KEY."""

import json
import os
import pathlib
import sys

from yushen_client import YushenClient


def main() -> None:
    case_file = pathlib.Path(sys.argv[1])
    case = json.loads(case_file.read_text("utf-8"))
    client = YushenClient(os.environ.get("YUSHEN_URL", "http://127.0.0.1:8787"), os.environ["YUSHEN_KEY"])
    uploads = []
    for material in case["materials"]:
        answer = client.upload(case_file.parent / material["file"])
        print(material["file"], ", ".join(one["type"] for one in answer["inspection"]["documents"]))
        uploads.append(answer["id"])
    opened = client.open_case(case["matter"], case["form"], uploads, idempotency_key=f"python-{case['id']}")
    client.submit(opened["id"])
    print("state:", client.wait(opened["id"])["state"])
    notice = client.notice(opened["id"])
    print("decision:", notice["decision"])
    print(notice["title"]["zh"])
    for entry in notice["toMend"]:
        print(f"{entry['number']}. {entry['what']['zh']}\n   {entry['how']['zh']}")


if __name__ == "__main__":
    main()
