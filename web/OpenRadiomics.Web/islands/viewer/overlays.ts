import { NVImage } from '@niivue/niivue';
import { fetchBytes } from './fetching';

/** A region as its row in the page's table says. */
export interface RegionRow {
  mask: string;
  layer: number;
  label: number;
  name: string;
  colour: [red: number, green: number, blue: number];
  centre: string;
  row: HTMLTableRowElement;
}

export function regionRows(page: ParentNode): RegionRow[] {
  return [...page.querySelectorAll<HTMLTableRowElement>('tr[data-mask]')].map(row => ({
    mask: row.dataset.mask!,
    layer: Number(row.dataset.layer),
    label: Number(row.dataset.label),
    name: row.dataset.name!,
    colour: [1, 3, 5].map(at => Number.parseInt(row.dataset.colour!.slice(at, at + 2), 16)) as RegionRow['colour'],
    centre: row.dataset.centre!,
    row,
  }));
}

/** The label maps of all rows, one for each segmentation and layer, in the colours of the table; reduced as the preview of the scan is, or whole. */
export async function loadOverlays(api: string, scan: string, rows: RegionRow[], reduced: boolean): Promise<NVImage[]> {
  const layers = Map.groupBy(rows, row => `mask=${encodeURIComponent(row.mask)}&layer=${row.layer}`);
  return Promise.all([...layers].map(async ([query, regions]) => {
    const buffer = await fetchBytes(`${api}/labels?scan=${encodeURIComponent(scan)}&${query}${reduced ? '&reduced=true' : ''}`, () => {});
    const image = await NVImage.loadFromUrl({ url: 'labels.nii.gz', buffer, name: 'labels.nii.gz' });
    const inOrder = [...regions].sort((a, b) => a.label - b.label);
    image.setColormapLabel({
      R: [0, ...inOrder.map(region => region.colour[0])],
      G: [0, ...inOrder.map(region => region.colour[1])],
      B: [0, ...inOrder.map(region => region.colour[2])],
      A: [0, ...inOrder.map(() => 255)],
      I: [0, ...inOrder.map(region => region.label)],
      labels: ['', ...inOrder.map(region => region.name)],
    });
    return image;
  }));
}
