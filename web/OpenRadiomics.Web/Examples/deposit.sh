export OPENRADIOMICS_API=https://portal.example
openradiomics manifest my-study > my-study/manifest.csv
openradiomics check my-study
openradiomics deposit my-study --publish
