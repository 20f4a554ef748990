library(jsonlite)

found <- fromJSON("https://portal.example/api/v1/features/correlations?dataset=OR-000003&cut=0.1&matrix=false")
chosen <- found$features[found$clusters$representative + 1, ]
print(data.frame(feature = chosen$feature, stands_for = found$clusters$size, volume = chosen$volumeCorrelation), row.names = FALSE)
