/** `npm run faults`: kills the server under load, or with `--demo` while it plays the month of the demo. */
if (process.argv.includes('--demo')) await import('./demo/kill-demo.js');
else await import('./kill.js');
