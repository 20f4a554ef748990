import { NVImage } from '@niivue/niivue';
import { teller } from './told';
import { wireChoice } from './viewer/choice';
import { wireControls } from './viewer/controls';
import { fetchBytes } from './viewer/fetching';
import { loadOverlays, regionRows } from './viewer/overlays';
import { Scene } from './viewer/scene';
import { type Place, placeOf, readState } from './viewer/state';
import { wireValues } from './viewer/values';
import { applyWindow, usualWindow } from './viewer/windows';

/** Scans whose files are smaller are fetched whole at once. */
const smallBytes = 4 << 20;
/** Scans whose files are larger are not fetched whole: a browser would hold several times their bytes. */
const mostBytes = 400 << 20;

const viewer = document.getElementById('viewer');
if (viewer) void open(viewer);
wireChoice(document.querySelector<HTMLFormElement>('form[data-choice]'));
wireValues(document.getElementById('region-values'), regionRows(document));

/** Ends when the browser has shown what was drawn. */
const painted = () => new Promise<void>(done => requestAnimationFrame(() => setTimeout(done)));

const reason = (error: unknown) => error instanceof Error ? error.message : String(error);

async function open(viewer: HTMLElement): Promise<void> {
  const { api, scan, file, size, modality } = viewer.dataset as Record<string, string>;
  const [stage, canvas, tell] = [viewer.querySelector<HTMLElement>('.stage')!, viewer.querySelector('canvas')!, teller(viewer.querySelector<HTMLElement>('.progress')!)];
  const came = (what: string) => (share: number | undefined) => tell(share === undefined ? `${what} …` : `${what}: ${Math.round(100 * share)} %`);
  try {
    const rows = regionRows(document);
    const state = readState(new URL(location.href));
    state.window ??= usualWindow(modality);
    state.opacity ??= 50;
    tell('Preparing …');
    const preview = Number(size) > smallBytes;
    // Asked for before the canvas is made ready, which takes about as long.
    const first = read(fetchBytes(preview ? `${api}/preview?scan=${encodeURIComponent(scan!)}` : `${file}?format=nifti`, came('First picture')));
    let missing = '';
    const labels = overlaysOf(preview);
    canvas.hidden = false;
    const [scene, image, overlays] = await Promise.all([Scene.on(canvas, place => moved(place)), first, labels]);
    show(image, overlays);
    scene.layout = state.layout ?? 'all';
    const asked = new URL(location.href).searchParams.get('roi');
    const region = rows.find(row => row.name === asked || String(row.label) === asked) ?? rows[0];
    const start = state.slice ?? placeOf(region?.centre);
    if (start) scene.place = start;
    stage.classList.add('live');
    wireControls(viewer, scene, state, rows);
    await painted();
    scene.deepen();
    tell(missing);
    stage.dataset.shown = preview ? 'preview' : 'full';
    let fewer = preview ? 'the whole scan is too large for a browser. Download it to see all.' : '';
    if (preview && Number(size) <= mostBytes) {
      const whole = await Promise.all([read(fetchBytes(`${file}?format=nifti`, came('Full resolution'))), overlaysOf(false)]).catch((error: unknown) => {
        fewer = `the whole scan could not be fetched: ${reason(error)}`;
      });
      if (whole) {
        fewer = '';
        show(...whole);
        await painted();
        scene.deepen();
        stage.dataset.shown = 'full';
      }
    }
    const last = fewer ? `Shown in ${scene.voxels} voxels: ${fewer}` : missing;
    tell(last, true, last || 'The scan is shown.');

    /** Regions that cannot be drawn take nothing from the scan. */
    function overlaysOf(reduced: boolean): Promise<NVImage[]> {
      return loadOverlays(api!, scan!, rows, reduced).catch((error: unknown): NVImage[] => {
        missing = `The regions could not be drawn: ${reason(error)}`;
        return [];
      });
    }
    function show(image: NVImage, overlays: NVImage[]): void {
      for (const overlay of overlays) overlay.opacity = state.opacity! / 100;
      scene.show(image, overlays);
    }
    async function read(bytes: Promise<ArrayBuffer>): Promise<NVImage> {
      const image = await NVImage.loadFromUrl({ url: 'scan.nii.gz', buffer: await bytes, name: 'scan.nii.gz', colormap: 'gray' });
      applyWindow(state.window!, image);
      return image;
    }
    function moved(place: Place): void {
      state.slice = place;
      viewer.dispatchEvent(new CustomEvent('moved'));
    }
  } catch (error) {
    canvas.hidden = true;
    stage.classList.remove('live');
    tell(`The viewer could not be opened: ${reason(error)}`, true);
  }
}
