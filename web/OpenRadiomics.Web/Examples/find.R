library(jsonlite)

page <- fromJSON("https://portal.example/api/v1/datasets?q=lung&sort=title&first=5")
print(page$items[, c("accession", "title")])
