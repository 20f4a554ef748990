const TRIES = 4;

/** Why nothing more can be sent. */
export class Ended extends Error { }

const PAGE = { 'X-OpenRadiomics': 'page' };

/** What the portal holds of a deposit: each path with the base64 of its digest. */
export async function held(deposit: string, signal: AbortSignal): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await fetch(`/api/v1/deposits/${deposit}/files?first=1000${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, { signal });
    if (!answer.ok) throw refusal(answer.status, await answer.text());
    const page = await answer.json() as { items: { path: string; sha256: string | null }[]; next: string | null };
    for (const file of page.items) if (file.sha256) known.set(file.path, btoa(file.sha256.replace(/../g, pair => String.fromCharCode(parseInt(pair, 16)))));
    cursor = page.next;
  }
  return known;
}

/** Puts a file, and again where the network or a busy portal was the reason that it did not arrive. */
export async function put(deposit: string, path: string, file: File, digest: string, sent: (bytes: number) => void, signal: AbortSignal): Promise<void> {
  const address = `/api/v1/deposits/${deposit}/files/${path.split('/').map(encodeURIComponent).join('/')}`;
  for (let tries = 1; ; tries++) {
    sent(0);
    const answer = await once(address, file, digest, sent, signal);
    if (answer.status >= 200 && answer.status < 300) return sent(file.size);
    if (tries === TRIES || ![0, 408, 429, 502, 503, 504].includes(answer.status)) throw refusal(answer.status, answer.text);
    await pause(1000 * Math.max(answer.wait, 2 ** (tries - 1)), signal);
  }
}

/** Sends what is said of each file, and answers of how many something is said. */
export async function putManifest(deposit: string, file: File, signal: AbortSignal): Promise<number> {
  const answer = await fetch(`/api/v1/deposits/${deposit}/manifest`, { method: 'PUT', headers: { ...PAGE, 'Content-Type': 'text/csv' }, body: file, signal });
  if (!answer.ok) throw refusal(answer.status, await answer.text());
  return (await answer.json() as { files: number }).files;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** fetch cannot say how much has been sent; this can. */
function once(address: string, file: File, digest: string, sent: (bytes: number) => void, signal: AbortSignal): Promise<{ status: number; text: string; wait: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open('PUT', address);
    const headers = { ...PAGE, 'Content-Type': 'application/octet-stream', 'Content-Digest': `sha-256=:${digest}:` };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = event => sent(event.loaded);
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => {
      signal.removeEventListener('abort', stop);
      resolve({ status: request.status, text: request.responseText, wait: Number(request.getResponseHeader('Retry-After')) || 0 });
    };
    signal.addEventListener('abort', stop);
    request.send(file);
  });
}

/** Who is signed out, and a deposit that is gone or cannot be changed now, take no further file either. */
function refusal(status: number, text: string): Error {
  return new ([401, 404, 409].includes(status) ? Ended : Error)(why(status, text));
}

/** A refusal in the portal's words. */
function why(status: number, text: string): string {
  if (status === 0) return 'The connection broke.';
  if (status === 401) return 'You are signed out. Sign in again, choose the same folder, and it goes on.';
  try {
    const problem = JSON.parse(text) as { title?: string; detail?: string; fields?: { found: string; expected: string }[] };
    return [problem.title, problem.detail, ...(problem.fields ?? []).map(field => `${field.found}, expected ${field.expected}`)].filter(Boolean).join(' ');
  } catch {
    return `The portal answered ${status}.`;
  }
}
