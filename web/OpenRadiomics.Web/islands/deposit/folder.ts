/** A file of the chosen folder, by its path below that folder. */
export interface Found { path: string; file: File }

/** What an input for folders holds. The folder's own name is no part of a path. */
export function ofInput(files: Iterable<File>): Found[] {
  return [...files].map(file => ({ file, path: below(file.webkitRelativePath || file.name) })).filter(wanted);
}

/** What was dropped: a folder, or several files and folders. */
export async function ofDrop(items: DataTransferItemList): Promise<Found[]> {
  const entries = [...items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, entries.length === 1 && entry.isDirectory ? '' : entry.name, found);
  return found.filter(wanted);
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
    for (const child of some) await walk(child, path === '' ? child.name : `${path}/${child.name}`, found);
  }
}

function below(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

/** What desktops leave behind is no part of a study. */
function wanted(found: Found): boolean {
  return !/(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/.test(found.path);
}
