// Saving into a file that the user chooses, where the browser can do that. Elsewhere, src/edge/files.rs downloads it.

/** @type {FileSystemFileHandle | undefined} The file that was saved into last. */
let kept;

/** Whether the browser lets pages write into a file. */
export const canWrite = () => "showSaveFilePicker" in self;

/**
 * Writes into the file that was chosen before, or asks for one. Gives its name, or an empty text if the user chose none.
 *
 * @param {string} name The name to suggest.
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function write(name, bytes) {
  try {
    kept ??= await self.showSaveFilePicker({ suggestedName: name });
    const file = await kept.createWritable();
    await file.write(bytes);
    await file.close();
    return kept.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "";
    throw error;
  }
}

/** Forgets the file, because another project was opened. */
export function forget() {
  kept = undefined;
}
