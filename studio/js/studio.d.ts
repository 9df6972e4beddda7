/** The bindings, which wasm-bindgen writes when the studio is built. */
export default function init(options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
