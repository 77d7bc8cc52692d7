// Loaded before every command, and in JavaScript: whoever has to read this may have a Node that cannot read TypeScript.
// It says what an installation lacks; otherwise the first thing to be seen would be the stack of some package.
import { existsSync, readdirSync } from 'node:fs';
import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const missing = whatIsMissing();
if (missing) {
  console.error(missing);
  process.exit(1);
}
// Node keeps what it has made of the packages' code, and of our types: a fifth of a build's time without any page.
modules.enableCompileCache(`${packages}.cache/diebian/compiled`);

/** @returns {string | undefined} */
function whatIsMissing() {
  if (!existsSync(`${packages}astro`))
    return 'The packages are not installed: run npm install.\n依赖包尚未安装：请运行 npm install。';
  if (!readdirSync(`${packages}@rolldown`).some((name) => name.startsWith('binding-')))
    return (
      'The packages for this system are not installed; npm calls them optional: run npm install --include=optional.\n' +
      '尚未安装本系统所需的依赖包（npm 称为 optional）：请运行 npm install --include=optional。'
    );
  if (!process.features.typescript)
    return (
      `Node ${process.versions.node} cannot run this project. The Node 24 that comes with the packages is not there for ${process.platform} ${process.arch}: install Node 24.\n` +
      `Node ${process.versions.node} 无法运行本项目，而 ${process.platform} ${process.arch} 没有随依赖包附带的 Node 24：请安装 Node 24。`
    );
  return undefined;
}
