import hashlib, json
from urllib.request import urlopen

portal = "https://portal.example"
with urlopen(portal + "/api/v1/datasets/OR-000001/versions/1/files?first=1000") as answer:
    files = json.load(answer)["items"]
for file in files:
    if file["download"]:
        with urlopen(portal + file["download"]) as answer:
            digest = hashlib.file_digest(answer, "sha256").hexdigest()
        print("whole" if digest == file["sha256"] else "DAMAGED", file["size"], file["path"])
