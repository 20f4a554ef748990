curl -s -H "Content-Type: application/json" "https://portal.example/graphql" \
  -d '{"query":"{ datasets(first: 5, filter: {text: \"lung\"}) { totalCount nodes { accession title rqs16 } } }"}'
