import csv
from urllib.request import urlopen

with urlopen("https://portal.example/api/v1/features/deltas?dataset=OR-000003&from=test&to=week6&code=RNU0&format=csv") as answer:
    for change in csv.DictReader(line.decode() for line in answer):
        print(change["subject"], change["feature"], change["before"], "→", change["after"], "ratio", change["ratio"])
