import type { RegionRow } from './overlays';

type Row = Record<string, string>;

/** Shows the values that the version's feature tables have of the regions of the page, a column for each region and reader. */
export function wireValues(section: HTMLElement | null, regions: RegionRow[]): void {
  const [button, status, shown] = [section?.querySelector('button'), section?.querySelector('[role=status]'), section?.querySelector<HTMLElement>('.scroll')];
  const tables = [...section?.querySelectorAll<HTMLAnchorElement>('a[data-values]') ?? []];
  if (!section || !button || !status || !shown || tables.length === 0 || regions.length === 0) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = 'Reading …';
    try {
      const texts = await Promise.all(tables.map(async table => {
        const answer = await fetch(table.href);
        if (!answer.ok) throw new Error(`The portal answered ${answer.status}.`);
        return answer.text();
      }));
      const rows = texts.flatMap(parse).filter(row => key(row.subject) === key(section.dataset.subject) && regions.some(region => isOf(row, region)));
      shown.replaceChildren(...rows.length > 0 ? [drawn(rows)] : []);
      shown.hidden = rows.length === 0;
      status.textContent = rows.length === 0 ? 'The tables have no value of these regions.' : `${rows.length} values`;
    } catch (error) {
      status.textContent = `The values could not be read: ${error instanceof Error ? error.message : error}`;
    }
  });
}

const key = (text: string | undefined) => (text ?? '').trim().replace(/^(sub|ses)-/i, '').toUpperCase();
const isOf = (row: Row, region: RegionRow) => key(row.roi) === key(region.name) || row.label === String(region.label) && row.roi === '';

function drawn(rows: Row[]): HTMLTableElement {
  const column = (row: Row) => [row.roi || `label ${row.label}`, row.reader && `reader ${row.reader}`, row.repeat].filter(Boolean).join(', ');
  const columns = [...new Set(rows.map(column))];
  const features = Map.groupBy(rows, row => [row.feature, row.ibsi_code, row.aggregation_code, row.filter].join('\n'));
  const table = document.createElement('table');
  line(table.createTHead(), ['Feature', 'IBSI', ...columns], 'col');
  const body = table.createTBody();
  for (const same of features.values()) {
    const { feature, ibsi_code, aggregation_code } = same[0]!;
    const values = columns.map(name => same.find(row => column(row) === name)?.value);
    line(body, [feature!, [ibsi_code, aggregation_code].filter(Boolean).join(' '), ...values.map(value => value ? String(Number(Number(value).toPrecision(6))) : '—')], 'row');
  }
  return table;
}

function line(part: HTMLTableSectionElement, cells: string[], scope: 'col' | 'row'): void {
  const row = part.insertRow();
  cells.forEach((text, index) => {
    const cell = document.createElement(scope === 'col' || index === 0 ? 'th' : 'td');
    cell.textContent = text;
    if (cell.tagName === 'TH') cell.setAttribute('scope', scope);
    if (index > 1) cell.className = 'number';
    row.append(cell);
  });
}

/** CSV as the portal writes it: commas, quotes doubled within quotes, titles first. */
function parse(text: string): Row[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [titles = [], ...values] = rows;
  return values.filter(cells => cells.length === titles.length).map(cells => Object.fromEntries(titles.map((title, index) => [title, cells[index]!])));
}
