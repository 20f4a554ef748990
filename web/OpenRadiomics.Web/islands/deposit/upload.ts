import { teller } from '../told';
import { type Chosen, type Found, ofDrop, ofInput, place } from './folder';
import { count, meter } from './meter';
import { readers } from './readers';
import { Ended, held, put, putManifest } from './send';

/** Files sent at once, and files read at once. */
const LANES = 4, READERS = 2;

const words = (error: unknown) => error instanceof Error ? error.message : `${error}`;

/** A form that takes folders and files: each file is read by a worker, and sent unless the portal has those very bytes. */
export function uploadForm(form: HTMLFormElement): void {
  const deposit = form.dataset.upload!;
  const rules = { keeps: new RegExp(form.dataset.keeps!, 'i'), leaves: new RegExp(form.dataset.leaves!, 'i') };
  const part = <E extends HTMLElement>(name: string) => form.querySelector<E>(name)!;
  const inputs = form.querySelectorAll<HTMLInputElement>('input[type=file]'), into = part<HTMLInputElement>('input[name=into]');
  const wrong = part('[role=alert]'), bar = part<HTMLProgressElement>('progress'), failures = part('.failures'), leftOut = part('.left-out');
  const retry = part<HTMLButtonElement>('.retry'), stop = part<HTMLButtonElement>('.stop');
  const tell = teller(part('.status'));
  let running: AbortController | undefined;
  let missing = new Set<Found>();

  async function send(choose: (known: Map<string, string>) => Chosen): Promise<void> {
    if (running) {
      wrong.textContent = 'Files are being sent. Wait until they are there, or stop it; then choose again.';
      return;
    }
    const mine = running = new AbortController();
    missing = new Set();
    wrong.textContent = '';
    part('.progress').hidden = false;
    failures.replaceChildren();
    [retry.hidden, stop.hidden] = [true, false];
    tell('Looking at what is there …');
    try {
      tell(await sendAll(choose, mine), true);
    } catch (error) {
      const stopped = mine.signal.aborted && !(mine.signal.reason instanceof Ended);
      tell(stopped ? 'Stopped. Choose the same folder again, and it goes on.' : `Not everything was sent: ${words(error)}`, true);
    }
    [running, retry.hidden, stop.hidden] = [undefined, missing.size === 0, true];
    await refresh().catch(() => undefined);                                     // the list of files waits for the next load
  }

  /** Sends the files, then the manifest that speaks of them, and answers with what was done. */
  async function sendAll(choose: (known: Map<string, string>) => Chosen, mine: AbortController): Promise<string> {
    const known = await held(deposit, mine.signal);
    const chosen = choose(known);
    const manifest = chosen.files.find(one => one.path === 'manifest.csv'), files = chosen.files.filter(one => one !== manifest);
    const rest = [...files];
    missing = new Set(chosen.files);
    const how = meter(files, (text, share) => { tell(text); bar.value = share; });
    function fail(path: string, why: string): void {
      const line = failures.appendChild(document.createElement('li'));
      line.append(Object.assign(document.createElement('code'), { textContent: path }), ` ${why}`);
    }
    leftOut.hidden = chosen.leftOut === 0;
    leftOut.firstElementChild!.textContent = count(chosen.leftOut);
    for (const path of chosen.twins) fail(path, form.dataset.twins!);
    const { digest, close } = readers(READERS, form.dataset.worker!, mine.signal);
    await Promise.all(Array.from({ length: LANES }, async () => {
      for (let next = rest.shift(); next && !mine.signal.aborted; next = rest.shift()) {
        const one = next;
        try {
          const sum = await digest(one.file);
          if (known.get(one.path) === sum) how.kept(one);
          else await put(deposit, one.path, one.file, sum, bytes => how.sent(one, bytes), mine.signal);
          missing.delete(one);
          how.done(one);
        } catch (error) {
          if (error instanceof Ended) mine.abort(error);
          if (mine.signal.aborted) return;
          how.failed(one);
          fail(one.path, words(error));
        }
      }
    }));
    close();
    mine.signal.throwIfAborted();
    let labelled: string | false = false;
    if (manifest && missing.size > 1) fail(manifest.path, 'It is sent when every other file is there.');
    else if (manifest) {
      try {
        labelled = `the manifest labels ${count(await putManifest(deposit, manifest.file, mine.signal))}`;
        missing.delete(manifest);
      } catch (error) {
        if (error instanceof Ended || mine.signal.aborted) throw error;
        fail(manifest.path, words(error));
      }
    }
    const failed = failures.childElementCount, left = chosen.leftOut;
    return [...how.summary(), failed > 0 && `${count(failed)} failed`, left > 0 && `${count(left)} left out`, labelled].filter(Boolean).join(', ') + '.';
  }

  /** What was found is sent; nothing found is said. */
  async function take(found: Found[] | Promise<Found[]>): Promise<void> {
    try {
      const all = await found;
      if (all.length === 0) wrong.textContent = 'There is no file in what was chosen.';
      else await send(known => place(all, into.value, known, rules));
    } catch (error) {
      wrong.textContent = `What was dropped cannot be read: ${words(error)}`;
    }
  }

  /** Choosing the same again is a change only if the input is empty. */
  function takeFrom(input: HTMLInputElement): void {
    const found = ofInput(input);
    input.value = '';
    void take(found);
  }

  form.addEventListener('submit', event => { event.preventDefault(); takeFrom([...inputs].find(input => input.files?.length) ?? inputs[0]!); });
  for (const input of inputs) input.addEventListener('change', () => takeFrom(input));
  retry.addEventListener('click', () => {
    const files = [...missing];
    void send(() => ({ files, leftOut: 0, twins: [] }));
  });
  stop.addEventListener('click', () => running?.abort());
  for (const name of ['dragenter', 'dragover']) form.addEventListener(name, event => { event.preventDefault(); form.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) form.addEventListener(name, event => { event.preventDefault(); form.classList.remove('over'); });
  form.addEventListener('drop', event => { if (event.dataTransfer) void take(ofDrop(event.dataTransfer.items)); });
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
