/** A file of the chosen folder, by its path there; what was chosen by itself has its name alone. */
export interface Found { path: string; file: File }

/** What the page knows of folders: patterns of names that belong to the layout, and of paths that are left out. */
export interface Rules { keeps: RegExp; leaves: RegExp }

/** What is to be sent, by its path in the deposit; how many files are left out; paths that several files have. */
export interface Chosen { files: Found[]; leftOut: number; twins: string[] }

/** What an input holds. */
export function ofInput(input: HTMLInputElement): Found[] {
  return [...input.files ?? []].map(file => ({ file, path: file.webkitRelativePath || file.name }));
}

/** What was dropped: folders, files, or both. */
export async function ofDrop(items: DataTransferItemList): Promise<Found[]> {
  const entries = [...items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, entry.name, found);
  return found;
}

async function walk(entry: FileSystemEntry, path: string, found: Found[]): Promise<void> {
  if (entry.isFile) {
    found.push({ path, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) await walk(child, `${path}/${child.name}`, found);
  }
}

/**
 * Where each file goes, below a folder of the deposit. The name of a single folder is no part of it, unless it belongs to the layout, or the deposit has
 * files under that name and none of these without it.
 */
export function place(found: Found[], into: string, held: Map<string, string>, rules: Rules): Chosen {
  const folder = composed(into).replace(/^[\s/]+|[\s/]+$/g, ''), below = folder && `${folder}/`;
  const all = found.map(({ path, file }) => ({ file, path: composed(path) }));
  const top = all[0]?.path.match(/^[^/]+\//)?.[0] ?? '';
  const alone = top !== '' && all.every(one => one.path.startsWith(top));
  const without = (path: string) => below + path.slice(top.length);
  const known = () => [...held.keys()].some(path => path.startsWith(below + top)) && !all.some(one => held.has(without(one.path)));
  const named = !alone || rules.keeps.test(top.slice(0, -1)) || known();

  const placed = all.map(({ path, file }) => ({ file, path: named ? below + path : without(path) }));
  const taken = placed.filter(one => one.path !== 'description.json' && !rules.leaves.test(one.path));
  const times = new Map<string, number>();
  for (const { path } of taken) times.set(path, (times.get(path) ?? 0) + 1);
  return {
    files: taken.filter(one => times.get(one.path) === 1), leftOut: placed.length - taken.length,
    twins: [...times].filter(([, many]) => many > 1).map(([path]) => path),
  };
}

/** macOS keeps accents apart from their letters. */
const composed = (path: string) => path.normalize('NFC');
