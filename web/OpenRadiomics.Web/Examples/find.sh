curl -s "https://portal.example/api/v1/datasets?q=lung&sort=title&first=5"
