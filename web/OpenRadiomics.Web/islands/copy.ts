/** What was copied last, or could not be, for who does not see the button. */
const live = Object.assign(document.createElement('p'), { className: 'hidden', ariaLive: 'polite' });
document.body.prepend(live);

/** Buttons that copy a text are of no use without a script, so it is the script that shows them. */
export function copyButtons(within: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const button of within.querySelectorAll<HTMLButtonElement>('button[data-copy], button[data-copy-from]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const [verb, what] = button.querySelectorAll('span');
  live.textContent = '';                                                        // the same is said again
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? await fetched(button.dataset.copyFrom ?? ''));
    verb!.textContent = 'Copied';
  } catch {
    verb!.textContent = 'Not copied';
  }
  live.textContent = `${verb!.textContent}: ${what!.textContent}`;
  setTimeout(() => { verb!.textContent = 'Copy'; }, 1500);
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Answer ${answer.status}`);
  return answer.text();
}
