import type { Found } from './folder';

/** Milliseconds between what is shown. */
const BETWEEN = 200;

/** Says how far it is, at which rate, and how long it will take. */
export function meter(found: Found[], say: (text: string, share: number) => void) {
  const total = found.reduce((sum, one) => sum + one.file.size, 0), since = performance.now();
  const on = new Map<Found, number>();
  let [done, kept, failed, bytes, settled, told] = [0, 0, 0, 0, 0, 0];
  const settle = (one: Found) => { on.delete(one); settled += one.file.size; tell(true); };
  function tell(now = false): void {
    if (!now && performance.now() - told < BETWEEN) return;
    told = performance.now();
    const under = [...on.values()].reduce((sum, sent) => sum + sent, 0), rate = (bytes + under) / ((told - since) / 1000);
    const left = rate > 0 ? (total - settled - under) / rate : NaN;
    const pace = rate > 0 ? `, ${size(rate)}/s${Number.isFinite(left) && left > 1 ? `, ${time(left)} left` : ''}` : '';
    const share = total > 0 ? (settled + under) / total : 1;
    say(`${done + failed} of ${count(found.length)}, ${size(settled + under)} of ${size(total)}${pace}`, share);
  }
  tell(true);
  return {
    sent(one: Found, sent: number) { on.set(one, sent); tell(); },
    kept(one: Found) { kept++; bytes -= one.file.size; },
    done(one: Found) { done++; bytes += one.file.size; settle(one); },
    failed(one: Found) { failed++; settle(one); },
    summary: () => [`${count(done - kept)} sent`, kept > 0 && `${count(kept)} there already`],
  };
}

export const count = (files: number) => `${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;

const time = (seconds: number) => seconds < 90 ? `${Math.round(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;

function size(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  let unit = 0;
  for (; bytes >= 1024 && unit < units.length - 1; unit++) bytes /= 1024;
  return unit === 0 ? `${Math.round(bytes)} B` : `${bytes.toFixed(1)} ${units[unit]}`;
}
