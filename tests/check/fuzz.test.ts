import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStory } from '../../src/check/check-story.ts';
import { sampleStory } from '../sample-story.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { storyOf } from '../story-of.ts';

/** Pieces that mean something to one of the parsers, and some that mean nothing to any. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...[
      '---\n',
      '\n\n',
      '- ',
      ': ',
      '：',
      '\t',
      '"',
      "'",
      '“',
      '”',
      '《',
      '（',
      '{',
      '}',
      '{/*',
      '*/}',
      '<',
      '>',
      '</Term>',
      '<Term id="ramp">',
      '<Photo id="bridge" />',
    ],
    ...[
      '**',
      '###',
      '[',
      '](',
      ')',
      '`',
      '&',
      '*a',
      '&a',
      '!!js',
      '|',
      '>-',
      '?',
      '#',
      '% ',
      '\u202e',
      '\u200b',
      '\ufeff',
      '\0',
      '😀',
      '1,2',
      '百分之',
      '第',
      '亿',
      ' million',
    ],
    ...[
      'allow same-numbers “1”: x',
      'zh:',
      'en:',
      'id: bridge',
      'import x',
      'export ',
      'null',
      '1e999',
      '-1',
      '2023-13-45',
      'javascript:alert(1)',
      'https://',
      '/en/',
      '__proto__',
    ],
  ),
);

/** What becomes of a file: a piece put in, a stretch taken out, doubled or moved, or the whole replaced. */
const edits = fc.record({
  path: fc.constantFrom(...Object.keys(sampleStory)),
  how: fc.constantFrom('insert', 'delete', 'double', 'move', 'replace'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  pieces: fc.array(pieces, { minLength: 1, maxLength: 4 }).map((list) => list.join('')),
});

function edit(
  text: string,
  { how, from, length, to, pieces }: Omit<typeof edits extends fc.Arbitrary<infer T> ? T : never, 'path'>,
): string {
  const at = Math.floor(from * text.length);
  const cut = text.slice(at, at + length);
  const rest = text.slice(0, at) + text.slice(at + length);
  const other = Math.floor(to * rest.length);
  switch (how) {
    case 'insert':
      return text.slice(0, at) + pieces + text.slice(at);
    case 'delete':
      return rest;
    case 'double':
      return text.slice(0, at) + cut + text.slice(at);
    case 'move':
      return rest.slice(0, other) + cut + rest.slice(other);
    default:
      return pieces;
  }
}

// `npm run test:long` writes two thousand.
const stories = process.env['TEST_LONG'] === 'yes' ? 2000 : 300;

describe('stories that nobody would write', () => {
  it('are checked without a crash, and every problem has a place and a sentence in both languages', async () => {
    let faulty = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 5 }), async (list) => {
        const files = new Map(Object.entries(sampleStory));
        for (const { path, ...how } of list) files.set(path, edit(files.get(path) ?? '', how));
        const problems = await checkStory(storyOf(Object.fromEntries(files)));
        if (problems.length > 0) faulty++;
        for (const { path, line, column, rule, message } of problems) {
          const lines = (files.get(path) ?? '').split(/\r\n?|[\n\u0085\u2028\u2029]/u).length;
          assert.ok(line >= 1 && line <= lines + 1, `${path}:${line} ${rule}`);
          assert.ok(column >= 1, `${path}:${line}:${column} ${rule}`);
          assert.ok(formatMessage(message, 'en') && /\p{sc=Han}/u.test(formatMessage(message, 'zh')), rule);
        }
      }),
      { numRuns: stories },
    );
    assert.ok(faulty > stories / 2, `only ${faulty} had a problem: the edits do too little`);
  });
});
