/** Ends the server of the run by its process number and deletes its folder. */
export default function globalTeardown() {
  globalThis.discardTestServer?.();
}
