/** A place in the patient: to the left, to the back and to the head, in millimetres (LPS). */
export type Place = [left: number, back: number, head: number];

/** What the address of the page says of the view, apart from what the server reads of it. */
export interface ViewState {
  slice?: Place;
  window?: string;
  layout?: string;
  opacity?: number;
}

export function readState(address: URL): ViewState {
  const text = (name: string) => address.searchParams.get(name) ?? undefined;
  const opacity = Number(text('opacity') ?? NaN);
  return {
    slice: placeOf(text('slice')),
    window: text('window'),
    layout: text('layout'),
    opacity: opacity >= 0 && opacity <= 100 ? opacity : undefined,
  };
}

/** Writes the state into the address without a new entry in the history. */
export function writeState(state: ViewState): void {
  const address = new URL(location.href);
  const set = (name: string, value?: string) => value === undefined ? address.searchParams.delete(name) : address.searchParams.set(name, value);
  set('slice', state.slice?.map(millimetres).join(','));
  set('window', state.window);
  set('layout', state.layout);
  set('opacity', state.opacity?.toString());
  address.search = address.search.replaceAll('%2C', ',').replaceAll('%2F', '/');
  history.replaceState(null, '', address);
}

/** To a tenth, without a minus before zero. */
export function millimetres(mm: number): string {
  return (Math.round(10 * mm) / 10 + 0).toFixed(1);
}

export function placeOf(text: string | undefined): Place | undefined {
  const numbers = text?.split(',').map(Number);
  return numbers?.length === 3 && numbers.every(Number.isFinite) ? numbers as Place : undefined;
}
