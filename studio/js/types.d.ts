// What the scripts of the studio use and the compiler can't see.

/** The work that a worker can be asked for, by name: functions that the studio exports. */
type Work = (job: string, progress: (part: number) => void) => string;

interface Window {
  /** Starts a worker that does this work (boot.js). */
  studioWorker: (work: string, job: string) => Worker;
  /** What a release is made of (boot.js). */
  studioKit: () => Promise<Uint8Array>;
  /** Lets the user choose files to open. Not every browser has it. */
  showOpenFilePicker: (options: {
    multiple: boolean;
    types: { description: string; accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle[]>;
  /** Lets the user choose a file to write into. Not every browser has it. */
  showSaveFilePicker: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}
