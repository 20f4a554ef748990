values <- read.csv("https://portal.example/api/v1/features/values?code=TU9B&modality=CT&format=csv")
print(aggregate(value ~ identity, values, function(found) c(n = length(found), mean = mean(found))))
