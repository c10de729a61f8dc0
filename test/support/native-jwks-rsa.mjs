import vm from 'node:vm';

/** The package itself, loaded by Node instead of jest: it is CommonJS and requires an ES module, which jest cannot before Node 24.9. */
const nativeImport = new vm.Script('(specifier) => import(specifier)', {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}).runInThisContext();

export default (await nativeImport('jwks-rsa')).default;
