// npm install openapi-fetch openapi-typescript typescript
// npx openapi-typescript https://portal.example/api/v1/openapi.json -o portal.d.ts
import createClient from "openapi-fetch";
import type { paths } from "./portal";

const portal = createClient<paths>({ baseUrl: "https://portal.example" });
const { data, error } = await portal.GET("/api/v1/datasets", { params: { query: { q: "lung", sort: "title", first: 5 } } });
if (error) throw new Error(`${error.title} ${error.detail}`);
for (const dataset of data.items) console.log(dataset.accession, dataset.title);
