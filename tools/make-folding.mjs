import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { format } from 'prettier';

// `npm install --no-save opencc-js && node tools/make-folding.mjs` writes the table by which traditional characters are read as simplified ones. Run it
// again only when opencc-js knows more characters; the table is committed, the site and the check need no opencc-js.
const target = new URL('../src/language/zh/folding.ts', import.meta.url);
const simplify = Converter({ from: 't', to: 'cn' });
let [traditional, simplified] = ['', ''];
// The block of the common ideographs; each stands by itself, so that every number keeps its place.
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const folded = simplify(character);
  if (folded === character || folded.length !== 1) continue;
  traditional += character;
  simplified += folded;
}
const source = `// Written by tools/make-folding.mjs from the tables of opencc-js (Apache-2.0), not by hand.

/** Traditional characters, and in the same places of the second text what each is in simplified script. */
export const traditional = '${traditional}';
export const simplified = '${simplified}';
`;
writeFileSync(target, await format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 }));
console.log(`${traditional.length} characters`);
