// Loaded into jest's processes. A worker that has nothing left to do first frees its whole heap, module by module, for longer than jest waits,
// which then reports a leak that is none. So a worker's last act is to end at once.
if (process.send) process.once('exit', (code) => process.reallyExit(code));
