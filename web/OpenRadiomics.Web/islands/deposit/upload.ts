import { type Found, ofDrop, ofInput } from './folder';
import { held, put, Refused } from './send';

/** Files sent at once, and files read at once. */
const LANES = 4, READERS = 2;

/** A form that takes a folder: each file is read by a worker, and sent unless the portal has those very bytes. */
export function uploadForm(form: HTMLFormElement): void {
  const deposit = form.dataset.upload!;
  const part = <E extends HTMLElement>(name: string) => form.querySelector<E>(name)!;
  const input = part<HTMLInputElement>('input[type=file]'), status = part('.status'), bar = part<HTMLProgressElement>('progress');
  const failures = part('.failures'), retry = part<HTMLButtonElement>('.retry'), stop = part<HTMLButtonElement>('.stop');
  let running: AbortController | undefined;
  let failed: Found[] = [];

  async function send(found: Found[]): Promise<void> {
    if (running || found.length === 0) return;
    const mine = running = new AbortController();
    part('.progress').hidden = false;
    failures.replaceChildren();
    [failed, retry.hidden, stop.hidden] = [[], true, false];
    const tell = meter(found, (text, share) => { status.textContent = text; bar.value = share; });
    try {
      const known = await held(deposit, mine.signal);
      const readers = pool(READERS, form.dataset.worker!);
      const rest = [...found];
      await Promise.all(Array.from({ length: LANES }, async () => {
        for (let next = rest.shift(); next; next = rest.shift()) {
          const { path, file } = next;
          try {
            const digest = await readers.digest(file);
            mine.signal.throwIfAborted();
            if (known.get(path) === digest) tell.kept(next);
            else await put(deposit, path, file, digest, bytes => tell.sent(next!, bytes), mine.signal);
            tell.done(next);
          } catch (error) {
            if (mine.signal.aborted) return;
            failed.push(next);
            tell.failed(next);
            const line = failures.appendChild(document.createElement('li'));
            line.append(Object.assign(document.createElement('code'), { textContent: path }), ` ${error instanceof Error ? error.message : error}`);
          }
        }
      }));
      readers.close();
      status.textContent = mine.signal.aborted ? 'Stopped. Choose the same folder again, and it goes on.' : tell.summary();
    } catch (error) {
      status.textContent = mine.signal.aborted ? 'Stopped.' : `Nothing was sent: ${error instanceof Refused || error instanceof Error ? error.message : error}`;
    }
    [running, retry.hidden, stop.hidden] = [undefined, failed.length === 0, true];
    await refresh();
  }

  form.addEventListener('submit', event => { event.preventDefault(); void send(ofInput(input.files ?? [])); });
  input.addEventListener('change', () => void send(ofInput(input.files ?? [])));
  retry.addEventListener('click', () => void send(failed));
  stop.addEventListener('click', () => running?.abort());
  for (const name of ['dragenter', 'dragover']) form.addEventListener(name, event => { event.preventDefault(); form.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) form.addEventListener(name, event => { event.preventDefault(); form.classList.remove('over'); });
  form.addEventListener('drop', event => { if (event.dataTransfer) void ofDrop(event.dataTransfer.items).then(send); });
  window.addEventListener('beforeunload', event => { if (running) event.preventDefault(); });
}

/** The page's list of files, and what stands after it, as the portal has them now. */
async function refresh(): Promise<void> {
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const [there, here] = [page.getElementById('files'), document.getElementById('files')];
  if (!there || !here) return;
  while (here.nextSibling) here.nextSibling.remove();
  const after: Node[] = [];
  for (let node = there.nextSibling; node; node = node.nextSibling) after.push(document.importNode(node, true));
  here.after(...after);
  here.replaceWith(document.importNode(there, true));
}

interface Readers { digest(file: File): Promise<string>; close(): void }

/** Some workers that read files, one file each at a time. */
function pool(size: number, address: string): Readers {
  const workers = Array.from({ length: size }, () => new Worker(address, { type: 'module' }));
  const free = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const take = () => new Promise<Worker>(resolve => { const worker = free.pop(); if (worker) resolve(worker); else waiting.push(resolve); });
  const give = (worker: Worker) => { const next = waiting.shift(); if (next) next(worker); else free.push(worker); };
  return {
    async digest(file) {
      const worker = await take();
      try {
        return await new Promise<string>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<{ digest?: string; error?: string }>) => data.digest ? resolve(data.digest) : reject(new Error(`It cannot be read: ${data.error}`));
          worker.onerror = () => reject(new Error('The script that reads files could not be loaded. Load the page again.'));
          worker.postMessage(file);
        });
      } finally {
        give(worker);
      }
    },
    close() { for (const worker of workers) worker.terminate(); },
  };
}

/** Says how far it is, at which rate, and how long it will take. */
function meter(found: Found[], say: (text: string, share: number) => void) {
  const total = found.reduce((sum, one) => sum + one.file.size, 0), since = performance.now();
  const on = new Map<Found, number>();
  let [done, kept, failed, bytes, settled, told] = [0, 0, 0, 0, 0, 0];
  const settle = (one: Found) => { on.delete(one); settled += one.file.size; tell(true); };
  function tell(now = false): void {
    if (!now && performance.now() - told < 200) return;
    told = performance.now();
    const under = [...on.values()].reduce((sum, sent) => sum + sent, 0), rate = (bytes + under) / ((told - since) / 1000);
    const left = rate > 0 ? (total - settled - under) / rate : NaN;
    const pace = rate > 0 ? `, ${size(rate)}/s${Number.isFinite(left) && left > 1 ? `, ${time(left)} left` : ''}` : '';
    say(`${done + failed} of ${count(found.length)}, ${size(settled + under)} of ${size(total)}${pace}`, total > 0 ? (settled + under) / total : (done + failed) / found.length);
  }
  return {
    sent(one: Found, sent: number) { on.set(one, sent); tell(); },
    kept(one: Found) { kept++; bytes -= one.file.size; },
    done(one: Found) { done++; bytes += one.file.size; settle(one); },
    failed(one: Found) { failed++; settle(one); },
    summary: () => [`${count(done - kept)} sent`, kept > 0 && `${count(kept)} there already`, failed > 0 && `${count(failed)} failed`].filter(Boolean).join(', ') + '.',
  };
}

const count = (files: number) => `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;

const time = (seconds: number) => seconds < 90 ? `${Math.round(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;

function size(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  for (; bytes >= 1024 && unit < units.length - 1; unit++) bytes /= 1024;
  return unit === 0 ? `${Math.round(bytes)} B` : `${bytes.toFixed(1)} ${units[unit]}`;
}
