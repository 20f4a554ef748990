import { Ended } from './send';

/** Workers that read files, one file each at a time. */
export interface Readers { digest(file: File): Promise<string>; close(): void }

/** Some workers with a script. What waits for them ends with the signal. */
export function readers(size: number, script: string, signal: AbortSignal): Readers {
  const workers = Array.from({ length: size }, () => new Worker(script, { type: 'module' }));
  const free = [...workers];
  const waiting: ((worker: Worker) => void)[] = [];
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    for (const worker of workers) worker.onerror = () => reject(new Ended('The script that reads files could not be loaded. Load the page again.'));
  });
  ended.catch(() => undefined);
  const take = () => new Promise<Worker>(resolve => { const worker = free.pop(); if (worker) resolve(worker); else waiting.push(resolve); });
  const give = (worker: Worker) => { const next = waiting.shift(); if (next) next(worker); else free.push(worker); };

  async function read(file: File): Promise<string> {
    const worker = await take();
    try {
      return await new Promise<string>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<{ digest?: string; error?: string }>) =>
          data.digest ? resolve(data.digest) : reject(new Error(`It cannot be read: ${data.error}`));
        worker.postMessage(file);
      });
    } finally {
      give(worker);
    }
  }
  return {
    digest: file => Promise.race([ended, read(file)]),
    close: () => { for (const worker of workers) worker.terminate(); },
  };
}
