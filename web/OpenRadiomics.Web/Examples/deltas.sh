curl -s "https://portal.example/api/v1/features/deltas?dataset=OR-000003&from=test&to=week6&code=RNU0&format=csv"
