import { spawnSync } from 'node:child_process';

/** Everything that has to hold before a change lands, cheapest first. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ['formatter, linter, types', 'npm', 'run', '--silent', 'lint'],
  ['unit tests and the check', 'node', '--test', 'tests/unit/*.test.ts', 'tests/check/*.test.ts'],
  ['builds', 'node', 'tests/build-sites.ts'],
  ['budget', 'npm', 'run', '--silent', 'budget'],
  ['the built sites in a browser', 'playwright', 'test', '--config', 'tests'],
];

for (const [name, command, ...args] of steps) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`\nfailed: ${name}`);
    process.exit(1);
  }
}
console.log('\nall passed');
