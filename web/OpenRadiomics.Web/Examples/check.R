library(jsonlite)

answer <- system2("curl", c("-s", "--data-binary", "@features.csv", "-H", shQuote("Content-Type: text/csv"),
  "https://portal.example/api/v1/phantoms/digital-phantom/check"), stdout = TRUE)
result <- fromJSON(paste(answer, collapse = ""))
cat(result$total$match, "values match,", result$total$noMatch, "do not\n")
