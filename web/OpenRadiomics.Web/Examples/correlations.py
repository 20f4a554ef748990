import json
from urllib.request import urlopen

with urlopen("https://portal.example/api/v1/features/correlations?dataset=OR-000003&cut=0.1&matrix=false") as answer:
    found = json.load(answer)
for cluster in found["clusters"]:
    one = found["features"][cluster["representative"]]
    print(one["feature"], "for", cluster["size"], "features; with the volume", one["volumeCorrelation"])
