/** Progress of a check run as it happens; at its end the page is loaded with what was found. */
export function followRun(panel: HTMLElement): void {
  const bar = panel.querySelector('progress')!, status = panel.querySelector('.status')!;
  const events = new EventSource(panel.dataset.follow!);
  events.addEventListener('progress', event => {
    const run = JSON.parse(event.data) as { files: number; filesDone: number };
    [bar.max, bar.value] = [Math.max(1, run.files), run.filesDone];
    status.textContent = `${run.filesDone} of ${run.files} ${run.files === 1 ? 'file' : 'files'} looked at`;
  });
  for (const name of ['finished', 'stopped']) events.addEventListener(name, () => { events.close(); location.reload(); });
}

/** Waits until a deposit is published, or is not after all. */
export function awaitPublished(panel: HTMLElement): void {
  const ask = async () => {
    const answer = await fetch(panel.dataset.await!).catch(() => undefined);
    const deposit = answer?.ok ? await answer.json() as { state: string } : undefined;
    if (answer?.status === 401 || (deposit && deposit.state !== 'publishing')) location.reload();
    else setTimeout(() => void ask(), 1000);
  };
  void ask();
}
