import { spawn } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** What became of one part of the tests. A command that counts nothing itself counts as one. */
interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}
interface Timed extends Outcome {
  name: string;
  seconds: number;
}

// `npm run test:long`: what proves more the oftener it is repeated runs long. The tests read the variable.
if (process.argv.includes('--long')) process.env['TEST_LONG'] = 'yes';

const browserReport = '.diebian/browser-tests.json';
const outcomes: Timed[] = [];

/** Runs one part and says at once how it ended; its output is shown in one piece, and only if there is a reason. */
async function part(name: string, work: () => Promise<Outcome & { output: string }>): Promise<void> {
  const started = performance.now();
  const { output, ...outcome } = await work();
  const seconds = (performance.now() - started) / 1000;
  outcomes.push({ name, seconds, ...outcome });
  console.log(`\n── ${outcome.failed > 0 ? 'FAILED: ' : ''}${name}, ${seconds.toFixed(0)} s`);
  if (output.trim()) console.log(output.trim());
}

/** A command that passes or fails as a whole. Its output is shown when it fails, or always. */
async function command(line: string, shows: 'failure' | 'all' = 'failure'): Promise<Outcome & { output: string }> {
  const { status, output } = await start(line);
  const isGood = status === 0;
  return {
    passed: isGood ? 1 : 0,
    failed: isGood ? 0 : 1,
    skipped: 0,
    output: isGood && shows === 'failure' ? '' : output,
  };
}

/** Starts a command and resolves with its exit code and what it printed. */
function start(line: string, prints: 'collected' | 'live' = 'collected'): Promise<{ status: number; output: string }> {
  const [program = '', ...args] = line.split(' ');
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: prints === 'live' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm and its kin are scripts there.
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', ({ message }) => {
      done({ status: 1, output: message });
    });
    child.on('close', (code) => {
      done({ status: code ?? 1, output });
    });
  });
}

/** Node's test runner, a process a file. Lists its tests only if one fails. */
async function unitTests(): Promise<Outcome & { output: string }> {
  const files = globSync(['tests/unit/*.test.ts', 'tests/check/*.test.ts']);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const stream = run({ files, concurrency: 2 });
  stream.on('test:summary', ({ file, counts: { tests, passed, skipped, todo } }) => {
    // Each file has a summary of its own, and all together the last. A test that was cancelled has failed.
    const left = skipped + todo;
    if (file === undefined) Object.assign(counts, { passed, failed: tests - passed - left, skipped: left });
  });
  let output = '';
  for await (const text of stream.compose(new spec())) output += String(text);
  return { ...counts, output: counts.failed > 0 ? output : '' };
}

/** Playwright, which prints as it goes: a dot a test, then what failed, what was flaky and what is left out. */
async function browserTests(): Promise<Outcome & { output: string }> {
  rmSync(browserReport, { force: true });
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = browserReport;
  const { status } = await start('playwright test --config tests --reporter dot,json', 'live');
  try {
    const { stats } = JSON.parse(readFileSync(browserReport, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    // It also fails without a failed test, for instance if a file cannot be read.
    const failed = Math.max(stats.unexpected + stats.flaky, status === 0 ? 0 : 1);
    return { passed: stats.expected, failed, skipped: stats.skipped, output: '' };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output: 'the browser tests ended without a report' };
  }
}

const started = performance.now();
const unit = part('unit tests and the check', unitTests);
// Two at a time, each in an order of its own: Astro writes the types that the linter reads; the budget weighs what has
// been built.
await Promise.all([
  part('types', () => command('npm run --silent lint:types')).then(async () => {
    await part('four sites built', () => command('node tests/build-sites.ts', 'all'));
    if (!hasFailed('four sites built')) await part('budget', () => command('npm run --silent budget'));
    await unit;
    await part('linter', () => command('npm run --silent lint:rules'));
  }),
  unit.then(() => part('formatter', () => command('npm run --silent lint:format'))),
]);
if (hasFailed('four sites built')) console.log('\nThe built sites cannot be tested in a browser.');
else await part('the built sites in browsers', browserTests);

console.log();
for (const { name, seconds, passed, failed, skipped } of [...outcomes, total(outcomes)])
  console.log(
    `${name.padEnd(30)} ${seconds.toFixed(0).padStart(4)} s ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${String(skipped).padStart(3)} skipped`,
  );
const { passed, failed, skipped } = total(outcomes);
// CI reads this line.
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);

function hasFailed(part: string): boolean {
  return outcomes.some(({ name, failed }) => name === part && failed > 0);
}

function total(parts: Timed[]): Timed {
  const sum = (key: keyof Outcome) => parts.reduce((all, part) => all + part[key], 0);
  return {
    name: 'all, two parts at a time',
    seconds: (performance.now() - started) / 1000,
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
  };
}
