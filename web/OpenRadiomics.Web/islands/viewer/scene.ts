import { MULTIPLANAR_TYPE, NVImage, Niivue, SHOW_RENDER, SLICE_TYPE } from '@niivue/niivue';
import type { Place } from './state';

const layouts: Record<string, SLICE_TYPE> = {
  all: SLICE_TYPE.MULTIPLANAR, axial: SLICE_TYPE.AXIAL, coronal: SLICE_TYPE.CORONAL, sagittal: SLICE_TYPE.SAGITTAL, '3d': SLICE_TYPE.RENDER,
};

/** The drawing: a scan, regions over it, and the place at which all planes meet. */
export class Scene {
  private readonly niivue: Niivue;

  private constructor(niivue: Niivue) {
    this.niivue = niivue;
  }

  static async on(canvas: HTMLCanvasElement, moved: (place: Place) => void): Promise<Scene> {
    const niivue = new Niivue({
      backColor: [0, 0, 0, 1], isRadiologicalConvention: true, show3Dcrosshair: true, multiplanarShowRender: SHOW_RENDER.ALWAYS, dragAndDropEnabled: false,
      crosshairColor: [0.24, 0.78, 0.71, 0.8], crosshairWidth: 0.9, crosshairWidthUnit: 'mm', crosshairGap: 0, sagittalNoseLeft: true, logLevel: 'error', loadingText: '',
    });
    await niivue.attachToCanvas(canvas, false);
    withoutGradients(niivue);
    niivue.setMultiplanarLayout(MULTIPLANAR_TYPE.GRID);
    niivue.setInterpolation(false);
    const scene = new Scene(niivue);
    niivue.onLocationChange = () => moved(scene.place);
    return scene;
  }

  get scan(): NVImage | undefined {
    return this.niivue.volumes[0];
  }

  /** How many voxels are shown: along each axis of the file. */
  get voxels(): string {
    return this.scan!.hdr!.dims.slice(1, 4).join(' × ');
  }

  /** Shows a scan with regions over it, at the place where it was, in planes alone: three dimensions take longer, and wait for {@link deepen}. */
  show(scan: NVImage, overlays: NVImage[]): void {
    const place = this.scan && this.scan !== scan ? this.place : undefined;
    // Several are compared: filled, one would hide the other.
    if (overlays.length > 1) this.niivue.overlayOutlineWidth = 0.25;
    this.niivue.opts.multiplanarShowRender = SHOW_RENDER.NEVER;
    this.niivue.isBusy = true;                      // so that it is drawn once, when all is in its place
    [this.niivue.volumes, this.niivue.back, this.niivue.overlays] = [[scan, ...overlays], scan, overlays];
    this.niivue.updateGLVolume();
    if (place) this.place = place;
    this.niivue.isBusy = false;
    this.niivue.drawScene();
  }

  /** Draws the same in three dimensions beside the planes. */
  deepen(): void {
    this.niivue.opts.multiplanarShowRender = SHOW_RENDER.ALWAYS;
    this.niivue.drawScene();
  }

  set opacity(share: number) {
    for (let index = 1; index < this.niivue.volumes.length; index++) this.niivue.setOpacity(index, share);
  }

  set layout(name: string) {
    this.niivue.setSliceType(layouts[name] ?? SLICE_TYPE.MULTIPLANAR);
  }

  /** NiiVue counts to the right and to the front. */
  get place(): Place {
    const [right, front, head] = this.niivue.frac2mm(this.niivue.scene.crosshairPos);
    return [-right!, -front!, head!];
  }

  set place([left, back, head]: Place) {
    this.niivue.scene.crosshairPos = this.niivue.mm2frac([-left, -back, head]);
    this.niivue.createOnLocationChange();
    this.niivue.drawScene();
  }

  /** The place as shares of the scan's extent, from right, front and feet. */
  get shares(): Place {
    const [right, front, head] = this.niivue.scene.crosshairPos;
    return [1 - right!, 1 - front!, head!];
  }

  set shares([left, back, head]: Place) {
    this.niivue.scene.crosshairPos = [1 - left, 1 - back, head] as typeof this.niivue.scene.crosshairPos;
    this.niivue.createOnLocationChange();
    this.niivue.drawScene();
  }

  /** Goes on by voxels: to the left, to the back, to the head. */
  step(left: number, back: number, head: number): void {
    this.niivue.moveCrosshairInVox(-left, -back, head);
  }

  redraw(): void {
    this.niivue.updateGLVolume();
  }
}

/**
 * NiiVue computes the gradients of every scan in two passes over all voxels. Lighting alone would use them, and it is off: without a graphics card they are most of the
 * time until a picture is there. The passes are left to draw nothing.
 */
function withoutGradients(niivue: Niivue): void {
  for (const shader of [niivue.blurShader!, niivue.sobelFirstOrderShader!]) {
    const use = shader.use.bind(shader);
    shader.use = gl => {
      use(gl);
      gl.enable(gl.RASTERIZER_DISCARD);
    };
  }
  const refresh = niivue.refreshLayers.bind(niivue);
  niivue.refreshLayers = (image, layer) => {
    refresh(image, layer);
    niivue.gl.disable(niivue.gl.RASTERIZER_DISCARD);
  };
}
