// Nothing runs here: the entries that end in this file have only types.
export {};
