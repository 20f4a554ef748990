version="https://portal.example/api/v1/datasets/OR-000001/versions/1"
curl -s "$version/manifest" > manifest.txt
while read -r digest path; do
  curl -s --create-dirs -C - -o "$path" "$version/files/$path"
done < manifest.txt
sha256sum -c manifest.txt
