import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the foreground and passes signals on to it, so that it can clean up before we go.
 * Answers its exit code, 128 + number for a signal, as a shell does.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, pass);
    const end = (code) => {
      for (const signal of PASSED_ON) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(127);
    });
    child.once('exit', (code, signal) => end(code ?? 128 + constants.signals[signal]));
  });
}

/** Runs a JavaScript file with this same Node. */
export const runNode = (args, options) => run(process.execPath, args, options);
