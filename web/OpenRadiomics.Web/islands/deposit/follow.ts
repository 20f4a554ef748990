import { teller } from '../told';

/** Progress of a check run as it happens; at its end the page is loaded with what was found. */
export function followRun(panel: HTMLElement): void {
  const bar = panel.querySelector('progress')!, tell = teller(panel.querySelector('.status')!);
  const events = new EventSource(panel.dataset.follow!);
  events.addEventListener('progress', event => {
    const run = JSON.parse(event.data) as { files: number; filesDone: number };
    [bar.max, bar.value] = [Math.max(1, run.files), run.filesDone];
    tell(`${run.filesDone} of ${run.files} ${run.files === 1 ? 'file' : 'files'} looked at`);
  });
  for (const name of ['finished', 'stopped']) events.addEventListener(name, () => { events.close(); location.reload(); });
  events.onerror = () => {                                                      // a broken connection is opened again by the browser, a refused one is not
    if (events.readyState === EventSource.CLOSED) void reloadOnce(panel.dataset.follow!.replace(/\/events$/, ''), () => true);
  };
}

/** Waits until a deposit is published, or is not after all. */
export function awaitPublished(panel: HTMLElement): void {
  void reloadOnce(panel.dataset.await!, deposit => deposit.state !== 'publishing');
}

/** Asks every second until the portal answers so, or that there is nothing for this visitor; then loads the page again. */
async function reloadOnce(address: string, so: (answered: { state: string }) => boolean): Promise<void> {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 1000));
    const answer = await fetch(address).catch(() => undefined);
    const body = answer?.ok ? await answer.json().catch(() => undefined) as { state: string } | undefined : undefined;
    if ((body && so(body)) || [401, 404].includes(answer?.status ?? 0)) return location.reload();
  }
}
