import type { RegionRow } from './overlays';
import type { Scene } from './scene';
import { type Place, type ViewState, millimetres, placeOf, writeState } from './state';
import { applyWindow } from './windows';

const steps: Record<string, Place> = {
  ArrowLeft: [-1, 0, 0], ArrowRight: [1, 0, 0], ArrowUp: [0, 0, 1], ArrowDown: [0, 0, -1], PageUp: [0, 1, 0], PageDown: [0, -1, 0],
};

/** Buttons, sliders, keys and rows of regions; each writes what it changes into the address. */
export function wireControls(viewer: HTMLElement, scene: Scene, state: ViewState, rows: RegionRow[]): void {
  const controls = viewer.querySelector<HTMLElement>('.controls')!;
  const slider = (name: string) => controls.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  const axes = ['left', 'back', 'head'].map(slider);
  const place = document.getElementById('place')!;
  const share = document.querySelector<HTMLElement>('#share [data-copy]');
  let waiting = 0;

  function say(): void {
    scene.shares.forEach((part, axis) => { axes[axis]!.value = String(Math.round(1000 * part)); });
    clearTimeout(waiting);
    waiting = window.setTimeout(keep, 150);
  }
  function keep(): void {
    const [left, back, head] = (state.slice ?? scene.place).map(millimetres);
    place.textContent = `Left ${left} mm, back ${back} mm, head ${head} mm`;
    writeState(state);
    if (share) share.dataset.copy = location.href;
  }
  function press(kind: 'window' | 'layout', chosen: string): void {
    for (const button of controls.querySelectorAll<HTMLElement>(`[data-${kind}]`)) button.setAttribute('aria-pressed', String(button.dataset[kind] === chosen));
  }

  controls.addEventListener('click', event => {
    const { window: shown, layout } = (event.target as HTMLElement).closest<HTMLElement>('button')?.dataset ?? {};
    if (shown && scene.scan) {
      state.window = shown;
      applyWindow(shown, scene.scan);
      scene.redraw();
      press('window', shown);
    }
    if (layout) {
      scene.layout = state.layout = layout;
      press('layout', layout);
    }
    keep();
  });
  controls.addEventListener('input', event => {
    const input = event.target as HTMLInputElement;
    if (input.name === 'opacity') {
      state.opacity = Number(input.value);
      scene.opacity = state.opacity / 100;
      keep();
    } else scene.shares = axes.map(axis => Number(axis.value) / 1000) as Place;
  });
  viewer.querySelector('canvas')!.addEventListener('keydown', event => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    scene.step(...step);
  }, { capture: true });
  for (const { row, centre } of rows) row.querySelector('a')!.addEventListener('click', event => {
    const there = placeOf(centre);
    if (!there || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('roi', new URL((event.currentTarget as HTMLAnchorElement).href).searchParams.get('roi')!);
    history.replaceState(null, '', address);
    for (const other of rows) other.row.querySelector('a')!.removeAttribute('aria-current');
    (event.currentTarget as HTMLElement).setAttribute('aria-current', 'true');
    scene.place = there;
  });
  viewer.addEventListener('moved', say);

  slider('opacity').value = String(state.opacity);
  press('window', state.window!);
  press('layout', state.layout ?? 'all');
  controls.hidden = false;
  state.slice ??= scene.place;
  say();
}
