import json
from urllib.request import Request, urlopen

query = "query($words: String) { datasets(first: 5, filter: {text: $words}) { nodes { accession title newest { rqs { verified } } } } }"
body = json.dumps({"query": query, "variables": {"words": "lung"}}).encode()
with urlopen(Request("https://portal.example/graphql", body, {"Content-Type": "application/json"})) as answer:
    for dataset in json.load(answer)["data"]["datasets"]["nodes"]:
        print(dataset["accession"], dataset["newest"]["rqs"]["verified"], dataset["title"])
