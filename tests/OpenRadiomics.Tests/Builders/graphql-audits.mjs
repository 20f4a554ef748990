// Holds a GraphQL endpoint to the audits of the package graphql-http, and prints those that it fails: { "must": […], "should": […], "ok": n }.
import { serverAudits } from 'graphql-http';

const results = { must: [], should: [], ok: 0 };
for (const audit of serverAudits({ url: process.argv[2] })) {
    const result = await audit.fn();
    if (result.status === 'ok') results.ok++;
    else results[audit.name.startsWith('MUST') ? 'must' : 'should'].push(`${audit.id} ${audit.name}: ${result.reason}`);
}
console.log(JSON.stringify(results));
