/** Milliseconds between what is said. */
const BETWEEN = 20_000;

/**
 * Progress that changes all the time: each text is shown, and said by the live region after it at the start, now and then, and where it is the last one.
 * A last one that shows nothing is said in other words.
 */
export function teller(shown: HTMLElement): (text: string, last?: boolean, said?: string) => void {
  const live = shown.nextElementSibling!;
  let at = -BETWEEN;
  return (text, last = false, said = text) => {
    shown.textContent = text;
    if (!last && performance.now() - at < BETWEEN) return;
    at = last ? -BETWEEN : performance.now();
    live.textContent = said;
  };
}
