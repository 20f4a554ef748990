/** A form with one file: a file dropped anywhere on it is sent at once, and the answer of the page takes the place of the last one. */
export function dropForm(form: HTMLFormElement, shown: (answer: HTMLElement) => void): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  const status = form.querySelector<HTMLElement>('.status');
  const answerId = form.dataset.drop;
  if (!input || !status || !answerId) return;
  let last: AbortController | undefined;

  async function send(): Promise<void> {
    last?.abort();
    const mine = last = new AbortController();
    status!.textContent = 'Comparing …';
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const [there, here] = [page.getElementById(answerId!), document.getElementById(answerId!)];
      if (!there || !here) throw new Error(page.querySelector('h1')?.textContent ?? `Answer ${answer.status}`);
      const fresh = document.importNode(there, true);
      here.replaceWith(fresh);
      status!.textContent = '';
      shown(fresh);
    } catch (error) {
      if (!mine.signal.aborted) status!.textContent = `The table could not be compared: ${error instanceof Error ? error.message : error}`;
    }
  }

  for (const name of ['dragenter', 'dragover']) form.addEventListener(name, event => { event.preventDefault(); form.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) form.addEventListener(name, event => { event.preventDefault(); form.classList.remove('over'); });
  form.addEventListener('drop', event => {
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    void send();
  });
  form.addEventListener('change', () => { if (input.files?.length) void send(); });
  form.addEventListener('submit', event => {
    if (event.submitter?.hasAttribute('formaction')) return;                    // answered with a file
    event.preventDefault();
    void send();
  });
}
