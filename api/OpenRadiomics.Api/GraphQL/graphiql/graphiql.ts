// GraphiQL for this portal: asks /graphql of the same origin, and loads nothing from anywhere else.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import './graphiql.css';

const example = `# Datasets with open scans, and what earned the points.
{
  datasets(first: 5, sort: RQS16) {
    totalCount
    nodes {
      id
      title
      rqs16
      newest {
        rqs { points { rule verdict covered of } }
        assets(first: 3) { nodes { path size licence } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

async function ask(parameters: unknown) {
    const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(parameters),
    });
    return answer.json();
}

createRoot(document.getElementById('graphiql')!).render(createElement(GraphiQL, { fetcher: ask, defaultQuery: example }));
