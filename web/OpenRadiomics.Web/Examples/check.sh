curl -s --data-binary @features.csv -H "Content-Type: text/csv" "https://portal.example/api/v1/phantoms/digital-phantom/check"
