import json
from urllib.request import Request, urlopen

with open("features.csv", "rb") as table:
    check = Request("https://portal.example/api/v1/phantoms/digital-phantom/check", table.read(), {"Content-Type": "text/csv"})
with urlopen(check) as answer:
    result = json.load(answer)
print(result["total"]["match"], "values match,", result["total"]["noMatch"], "do not")
