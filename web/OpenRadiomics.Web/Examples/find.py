import json
from urllib.request import urlopen

address = "https://portal.example/api/v1/datasets?q=lung&sort=title&first=5"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
        links = dict(reversed(link.split("; rel=")) for link in answer.headers["Link"].split(", "))
    for dataset in page["items"]:
        print(dataset["accession"], dataset["title"])
    address = links.get('"next"', "").strip("<>")
