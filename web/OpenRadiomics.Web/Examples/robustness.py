import csv
from urllib.parse import urlencode
from urllib.request import urlopen

asked = urlencode([("dataset", "OR-000003"), ("across", "session"), ("rater", "test"), ("rater", "retest"), ("where", "icc11_lower>=0.75"), ("format", "csv")])
with urlopen("https://portal.example/api/v1/features/robustness?" + asked) as answer:
    robust = list(csv.DictReader(line.decode() for line in answer))
for feature in robust:
    print(feature["feature"], feature["icc11"], "from", feature["icc11_lower"], "of", feature["targets"], "regions")
