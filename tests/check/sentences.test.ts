import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, mock } from 'node:test';
import { z } from 'zod';
import { americanSpellings, spellingFault } from '../../src/check/british-spelling.ts';
import { rules } from '../../src/check/rules.ts';
import { englishFaults } from '../../src/check/rules/en-typography.ts';
import { brokenMarks, refusalOf } from '../../src/check/rules/mdx-plain.ts';
import { chineseFaults } from '../../src/check/rules/zh-typography.ts';
import { report } from '../../src/cli/report.ts';
import { runCheck } from '../../src/cli/run-check.ts';
import { en } from '../../src/i18n/editors/en.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { languages, type Language } from '../../src/i18n/editors/languages.ts';
import { message, type Message, type Part } from '../../src/i18n/editors/message.ts';
import type { Problem } from '../../src/source/problem.ts';
import { faultsOfMdx } from '../../src/source/mdx-fault.ts';
import { readSection } from '../../src/source/read-section.ts';
import { YamlSource } from '../../src/source/read-yaml.ts';
import { faultsOfYaml, slipsOfYaml } from '../../src/source/yaml-fault.ts';
import { sampleStory } from '../sample-story.ts';
import { writeStory } from '../write-story.ts';
import { inWords, problemsOf, type Samples } from './sample.ts';
import { otherSamples, ruleSamples } from './samples.ts';

/** The keys of all sentences that were printed. */
const printed = new Set<string>();

/** Notes the keys of a message and of those inside it, a counted one with its plural form. */
function note({ key, values }: Message): void {
  const { count } = values as { count?: number };
  printed.add(count === undefined ? key : `${key}_${new Intl.PluralRules('en-GB').select(count)}`);
  for (const value of Object.values<Part | readonly Part[]>(values).flat())
    if (typeof value === 'object') note(value as Message);
}

const isRule = (rule: string) => rules.some(({ id }) => id === rule);

describe('every sample', () => {
  const all: [name: string, samples: Samples, isOwn: (problem: Problem) => boolean][] = [
    ...rules.map(({ id }): (typeof all)[number] => [id, ruleSamples[id], ({ rule }) => rule === id]),
    ['reading', otherSamples.reading, ({ rule }) => !isRule(rule) && rule !== 'allowance'],
    ['allowance', otherSamples.allowance, ({ rule }) => rule === 'allowance'],
  ];
  for (const [name, { bad, good }, isOwn] of all) {
    for (const { files, finds } of bad) {
      it(`${name}: ${finds[0] ?? ''}`, async () => {
        const found = (await problemsOf(files)).filter(isOwn);
        assert.deepEqual(
          found.map((problem) => inWords(problem, 'en')),
          finds,
        );
        for (const problem of found) {
          note(problem.message);
          assert.match(formatMessage(problem.message, 'zh'), /\p{sc=Han}/u);
        }
      });
    }
    it(`${name} passes what only looks like a fault`, async () => {
      for (const files of good) {
        const found = (await problemsOf(files)).filter((problem) => name !== 'reading' || isOwn(problem));
        assert.deepEqual(
          found.map((problem) => inWords(problem, 'en')),
          [],
        );
      }
    });
  }
});

describe('a table of faults', () => {
  it('has for every slip of YAML a text that it explains', () => {
    for (const { key, example } of [...slipsOfYaml, ...faultsOfYaml]) {
      const { problems } = new YamlSource('figures.yaml', example, z.object({ title: z.array(z.int()) }));
      assert.deepEqual(
        problems.map(({ message }) => message.key),
        [key],
        example,
      );
    }
  });

  it('has for every fault of MDX a text that it explains, in its line', () => {
    for (const { example, message } of faultsOfMdx) {
      const file = { path: 'a.mdx', slug: 'a', locale: 'en', isLead: true, text: `Fine.\n\n${example}` };
      const [problem, ...others] = readSection(file).problems;
      assert.ok(problem && others.length === 0, example);
      assert.equal(problem.line, 3, example);
      assert.equal(problem.message.key, message(/()()()()/u.exec('') as RegExpExecArray).key, example);
    }
  });

  it('has for every pattern words that it finds', () => {
    const patterns = [...brokenMarks, ...englishFaults, ...Object.values(chineseFaults).flat()];
    for (const { example, pattern } of patterns) assert.ok(example.search(pattern) >= 0, example);
    for (const { example, pattern, british } of americanSpellings)
      assert.equal(spellingFault(example)?.better(), example.replace(pattern, british));
  });

  it('has a sentence for what nobody has thought of', () => {
    const { problems } = new YamlSource('a.yaml', 'title: much too long\n', z.object({ title: z.string().max(3) }));
    assert.equal(problems[0] && inWords(problems[0], 'en'), 'a.yaml:1:8 “title”: correct this value');
    for (const { message } of problems) note(message);
    note(message(refusalOf('table')));
  });
});

/** What the check prints when it is started in a language. */
async function run(args: string[], folder: string, language: Language): Promise<{ out: string; exitCode: 0 | 1 }> {
  const lines: string[] = [];
  const print = (line = '') => void lines.push(line);
  const [log, error] = [mock.method(console, 'log', print), mock.method(console, 'error', print)];
  const before = process.env['LC_ALL'];
  process.env['LC_ALL'] = language;
  try {
    return { exitCode: await runCheck(args, folder), out: lines.join('\n') };
  } finally {
    if (before === undefined) delete process.env['LC_ALL'];
    else process.env['LC_ALL'] = before;
    log.mock.restore();
    error.mock.restore();
  }
}
