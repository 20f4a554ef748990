/** The form that chooses scan and segmentations keeps what else the address says of the view; slice, region and segmentations belong to a scan. */
export function wireChoice(form: HTMLFormElement | null): void {
  form?.addEventListener('formdata', ({ formData }) => {
    const before = [...form.querySelector('select')!.options].find(option => option.defaultSelected)?.value;
    const others = formData.get('scan') !== before;
    const ofScan = ['scan', 'mask', ...others ? ['slice', 'roi'] : []];
    for (const [name, value] of new URL(location.href).searchParams) if (!ofScan.includes(name)) formData.set(name, value);
    const masks = formData.getAll('mask').filter(mask => mask !== '');
    formData.delete('mask');
    if (!others) for (const mask of masks.length > 0 ? masks : ['']) formData.append('mask', mask);
  });
  // A scan waits for the button: keys go through the list one by one.
  form?.addEventListener('change', event => {
    if ((event.target as HTMLElement).matches('input')) form.requestSubmit();
  });
}
