// Loaded with `--import` before the server itself: tells the process that asks how much processor time this one has used, in microseconds.
process.on('message', (message) => {
  if (message !== 'processor-time') return;
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
