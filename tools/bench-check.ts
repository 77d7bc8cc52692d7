import { readFileSync } from 'node:fs';
import { applyAllowances } from '../src/check/allowances.ts';
import { compareQuantities } from '../src/language/compare-quantities.ts';
import { readLocalText } from '../src/language/read-local-text.ts';
import { diskFiles, memoryFiles, withFiles } from '../src/source/files.ts';
import { readStory } from '../src/source/read-story.ts';
import { buildStory } from '../src/story/build-story.ts';
import { rules } from '../src/check/rules.ts';
import { requireEnvironment } from '../src/cli/environment.ts';
import { lineAt, type Mutant } from './bench/mutant.ts';
import { numberMutants } from './bench/number-mutants.ts';
import { wordConfusions } from './bench/word-mutants.ts';
import { paragraphMutants, wordMutants } from './bench/story-mutants.ts';

// `npm run bench:check`: how many planted faults the check finds, each at its place.
// `npm run bench:check -- pairs.tsv …`: how many of somebody else's sentences it flags, a Chinese and an English a line.
// `npm run bench:check -- --plant pairs.tsv …`: how many faults it finds that are planted into those sentences.
const tables = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (process.argv.includes('--plant')) for (const table of tables) countPlanted(table);
else if (tables.length > 0) for (const table of tables) countFlags(table);
else await countCaught();

/** Every fault of a number that is planted, digits and words. */
function allMutants(text: string, locale: 'zh' | 'en') {
  return [...numberMutants(text, locale), ...wordConfusions(text, locale)];
}

/** Plants one fault at a time in a copy of the story, and checks it. */
async function countCaught(): Promise<void> {
  const disk = diskFiles(requireEnvironment().contentDir);
  // What the check finds is measured without the records of what translations were made from: they would catch any change
  // of an original, whatever the rules can read.
  const paths = disk.paths.filter((path) => !path.endsWith('.made-from.yaml'));
  const copy = memoryFiles(Object.fromEntries(paths.map((path) => [path, disk.read(path)])));
  // Pictures are not touched, and decoding them a thousand times measures nothing.
  const textRules = rules.filter(({ id }) => id !== 'photo-complete');
  const story = readStory(copy);
  const [original = '', translation = ''] = story.locales;
  const files = new Map(story.texts);

  const problemsWith = async (changed: Record<string, string>) => {
    const texts = Object.entries(changed).map(([path, text]) => ({ path, text }));
    const story = buildStory(readStory(withFiles(copy, texts)));
    const found = (await Promise.all(textRules.map(async (rule) => rule.check(story)))).flat();
    return applyAllowances(story, [...story.source.problems, ...found]);
  };

  const mutants: Mutant[] = [];
  for (const [path, text] of files) {
    const locale = [original, translation].find((locale) => path.endsWith(`.${locale}.mdx`));
    if (!locale) continue;
    const other = path.replace(`.${locale}.mdx`, `.${locale === original ? translation : original}.mdx`);
    for (const { kind, change, offset, text: changed } of allMutants(text, locale as 'zh' | 'en')) {
      const line = lineAt(text, offset);
      mutants.push({
        kind,
        change: `${path}:${line} ${change}`,
        files: { [path]: changed },
        places: [path, other, 'figures.yaml'].map((path) => ({ path, line: path === 'figures.yaml' ? 0 : line })),
      });
    }
    mutants.push(...paragraphMutants(path, text, { path: other, text: files.get(other) ?? '' }));
  }
  mutants.push(...wordMutants(story, files, original, translation));

  const before = await problemsWith({});
  console.log(`the story as published: ${before.length} problems`);
  const results: Results = new Map();
  const survivors: string[] = [];
  const started = performance.now();
  for (const { kind, change, files: changed, places } of mutants) {
    const problems = await problemsWith(changed);
    // A figure is reported in figures.yaml, at its record.
    const isCaught = problems.some(({ path, line }) =>
      places.some((place) => place.path === path && (place.line === line || place.line === 0)),
    );
    count(results, kind, isCaught);
    if (!isCaught)
      survivors.push(
        `${kind}: ${change}${problems.length > 0 ? ` (reported elsewhere: ${problems.map(({ path, line }) => `${path}:${line}`).join(' ')})` : ''}`,
      );
  }

  printByKind(results);
  console.log(
    `${mutants.length} faults, ${survivors.length} survived, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  for (const survivor of survivors) console.log(`survived: ${survivor}`);
}

/** How many of each kind were planted and found. */
type Results = Map<string, { planted: number; caught: number }>;

function count(results: Results, kind: string, isCaught: boolean): void {
  const { planted, caught } = results.get(kind) ?? { planted: 0, caught: 0 };
  results.set(kind, { planted: planted + 1, caught: caught + Number(isCaught) });
}

function printByKind(results: Results): void {
  for (const [kind, { planted, caught }] of [...results].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(
      `${kind.padEnd(28)} ${String(caught).padStart(4)} of ${String(planted).padStart(4)}  ${((100 * caught) / planted).toFixed(1)} %`,
    );
  }
}

/** Pairs of a table: a column of Chinese, a column of English. */
function pairsOf(table: string): [zh: string, en: string][] {
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([zh, en]) => (zh && en ? [[zh, en] as [string, string]] : []));
}

/** Plants one fault at a time into sentences that have none, and compares. */
function countPlanted(table: string): void {
  const results: Results = new Map();
  const survivors: string[] = [];
  for (const [zh, en] of pairsOf(table)) {
    const [original, translation] = [readLocalText(zh, 'zh'), readLocalText(en, 'en')];
    // What is flagged already says nothing about a further fault.
    if (compareQuantities(original, translation).length > 0) continue;
    for (const [locale, text] of [
      ['zh', zh],
      ['en', en],
    ] as const)
      for (const { kind, change, text: changed } of allMutants(text, locale)) {
        const mutant = readLocalText(changed, locale);
        const findings = locale === 'zh' ? compareQuantities(mutant, translation) : compareQuantities(original, mutant);
        count(results, kind, findings.length > 0);
        if (findings.length === 0) survivors.push(`${kind}: ${change}\n  ${zh}\n  ${en}`);
      }
  }
  for (const survivor of survivors) console.log(`survived: ${survivor}`);
  printByKind(results);
  const [planted, caught] = [...results.values()].reduce(([a, b], one) => [a + one.planted, b + one.caught], [0, 0]);
  console.log(`${table}: ${caught} of ${planted} found, ${((100 * caught) / planted).toFixed(1)} %`);
}

/** Sentences in two columns, of which those with a number count. */
function countFlags(table: string): void {
  let counted = 0;
  let errors = 0;
  const flagged: string[] = [];
  for (const [zh, en] of pairsOf(table)) {
    const [original, translation] = [readLocalText(zh, 'zh'), readLocalText(en, 'en')];
    if (![...original.quantities, ...translation.quantities].some(({ isFirm }) => isFirm)) continue;
    counted++;
    const findings = compareQuantities(original, translation);
    const faults = findings.map(({ slip, strength, original, translation, second }) =>
      [
        strength === 'error' ? slip : `(${slip})`,
        [original, translation, second?.original]
          .map((one) => one?.text ?? '')
          .filter(Boolean)
          .join(' / '),
      ].join(': '),
    );
    if (findings.some(({ strength }) => strength === 'error')) errors++;
    if (faults.length > 0) flagged.push(`${faults.join('; ')}\n  ${zh}\n  ${en}`);
  }
  console.log(flagged.join('\n'));
  console.log(
    `${table}: of ${counted} with numbers ${errors} have errors, ${((100 * errors) / counted).toFixed(1)} %; ${flagged.length - errors} only advice`,
  );
}
