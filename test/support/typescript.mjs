import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
// Programs that suites start are built ones.
delete process.env.NODE_OPTIONS;
