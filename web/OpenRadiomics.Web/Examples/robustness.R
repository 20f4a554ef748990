robust <- read.csv("https://portal.example/api/v1/features/robustness?dataset=OR-000003&across=session&rater=test&rater=retest&where=icc11_lower%3E%3D0.75&format=csv")
print(robust[order(-robust$icc11), c("feature", "icc11", "icc11_lower", "targets")], row.names = FALSE)
