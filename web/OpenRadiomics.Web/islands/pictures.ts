const NOTHING = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';

/** A thumbnail that cannot be had leaves its ground alone, so that nothing moves, whether it failed already or will. */
export function failedPictures(within: ParentNode): void {
  for (const picture of within.querySelectorAll<HTMLImageElement>('img.thumbnail')) {
    if (picture.complete && picture.naturalWidth === 0) picture.src = NOTHING;
    else picture.addEventListener('error', () => { picture.src = NOTHING; }, { once: true });
  }
}
