curl -s "https://portal.example/api/v1/features/values?code=TU9B&modality=CT&format=csv"
