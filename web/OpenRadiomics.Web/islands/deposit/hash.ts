import { sha256 } from '@noble/hashes/sha2.js';

/** Up to this size the browser's own digest is faster, and a file fits into memory. */
const WHOLE = 64 * 1024 * 1024;
const PIECE = 8 * 1024 * 1024;

/** A worker: it is sent a file and answers with the base64 of its SHA-256, or with why it cannot be read. */
self.onmessage = (event: MessageEvent<File>) => {
  digest(event.data).then(
    bytes => self.postMessage({ digest: btoa(String.fromCharCode(...bytes)) }),
    error => self.postMessage({ error: error instanceof Error ? error.message : `${error}` }));
};

async function digest(file: File): Promise<Uint8Array> {
  if (file.size <= WHOLE && crypto.subtle) return new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += PIECE) hash.update(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
  return hash.digest();
}
