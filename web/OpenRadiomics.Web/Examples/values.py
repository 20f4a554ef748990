import csv
from collections import defaultdict
from urllib.request import urlopen

groups = defaultdict(list)
with urlopen("https://portal.example/api/v1/features/values?code=TU9B&modality=CT&format=csv") as answer:
    for row in csv.DictReader(line.decode() for line in answer):
        if row["value"]:
            groups[row["identity"]].append(float(row["value"]))
for identity, values in groups.items():
    print(identity, len(values), "values, mean", sum(values) / len(values))
