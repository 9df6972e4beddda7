// Opening files and saving into one, where the browser lets pages do that. Elsewhere, src/edge/files.rs uses a file input
// and downloads.

/** @type {FileSystemFileHandle | undefined} The project file that is saved into. */
let kept;

/** When that file was written by us or read, in milliseconds since 1970. Later means that another program has changed it. */
let written = 0;

/** @type {FileSystemFileHandle | undefined} The project file that was chosen last, until it has been opened. */
let chosen;

/** Whether the browser lets pages open and write files. */
export const canChoose = () => "showOpenFilePicker" in self && "showSaveFilePicker" in self;

/** @param {unknown} error Whether it only says that the user chose nothing. */
const isAbort = (error) => error instanceof DOMException && error.name === "AbortError";

/**
 * Lets the user choose files to open; none if they choose none.
 *
 * @param {string} description What kind of files these are.
 */
export async function choose(description) {
  chosen = undefined;
  try {
    const accept = { "application/zip": [".zip"], "application/toml": [".toml"] };
    const handles = await self.showOpenFilePicker({ multiple: true, types: [{ description, accept }] });
    // A project is saved as one archive, so only that can be saved into.
    if (handles.length === 1 && handles[0]?.name.endsWith(".zip")) chosen = handles[0];
    return await Promise.all(handles.map((handle) => handle.getFile()));
  } catch (error) {
    if (isAbort(error)) return [];
    throw error;
  }
}

/** The chosen project was opened: from now on, it is saved into its file, or into none if it wasn't chosen here. */
export async function opened() {
  kept = chosen;
  chosen = undefined;
  written = (await kept?.getFile())?.lastModified ?? 0;
}

/**
 * Writes into the file that was opened or saved before, or asks for one. Gives its name, an empty text if the user chose
 * none, or nothing if another program has changed the file: the next try then asks where to save.
 *
 * @param {string} name The name to suggest.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function write(name, bytes) {
  try {
    const before = await kept?.getFile().catch(() => undefined);
    if (!before) {
      kept = await self.showSaveFilePicker({ suggestedName: name });
    } else if (before.lastModified !== written) {
      kept = undefined;
      return undefined;
    }
    const file = await kept?.createWritable();
    await file?.write(bytes);
    await file?.close();
    written = (await kept?.getFile())?.lastModified ?? 0;
    return kept?.name ?? "";
  } catch (error) {
    if (isAbort(error)) return "";
    throw error;
  }
}
