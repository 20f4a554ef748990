/** Fetches bytes and tells how far they have come; asks again where too much is being made just now. */
export async function fetchBytes(address: string, told: (share: number | undefined) => void): Promise<ArrayBuffer> {
  for (let tries = 0; ; tries++) {
    const answer = await fetch(address);
    if (answer.status === 503 && tries < 5) {
      await new Promise(done => setTimeout(done, 1000 * Number(answer.headers.get('Retry-After') ?? 5)));
      continue;
    }
    if (!answer.ok || !answer.body) throw new Error(await reason(answer));
    return read(answer.body, Number(answer.headers.get('Content-Length') ?? 0), told);
  }
}

async function read(body: ReadableStream<Uint8Array>, length: number, told: (share: number | undefined) => void): Promise<ArrayBuffer> {
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let come = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    come += value.length;
    told(length > 0 ? come / length : undefined);
  }
  const bytes = new Uint8Array(come);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.buffer;
}

async function reason(answer: Response): Promise<string> {
  try {
    const problem = await answer.json() as { title?: string; detail?: string };
    return [problem.title, problem.detail].filter(Boolean).join(' ');
  } catch {
    return `The portal answered ${answer.status}.`;
  }
}
