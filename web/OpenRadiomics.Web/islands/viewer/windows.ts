import type { NVImage } from '@niivue/niivue';

/** Intensities from black to white: those of CT in HU. */
const fixed: Record<string, [low: number, high: number]> = {
  lung: [-1350, 150],
  'soft-tissue': [-160, 240],
  bone: [-500, 1300],
};

export function applyWindow(name: string, image: NVImage): void {
  const [low, high] = fixed[name] ?? [name === 'pet' ? 0 : image.robust_min ?? 0, image.robust_max ?? 1];
  image.cal_min = low;
  image.cal_max = high > low ? high : low + 1;
}

export function usualWindow(modality: string | undefined): string {
  return modality === 'CT' ? 'soft-tissue' : modality === 'PT' ? 'pet' : 'auto';
}
