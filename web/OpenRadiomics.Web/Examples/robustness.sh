curl -sG "https://portal.example/api/v1/features/robustness?dataset=OR-000003&across=session&format=csv" \
  -d rater=test -d rater=retest --data-urlencode "where=icc11_lower>=0.75"
