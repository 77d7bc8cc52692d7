import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { addCharts } from './charts-section.ts';
import { makePhotograph } from './make-photograph.ts';
import { sites } from './sites.ts';

// Puts a photograph beside every photo record and changes `kind`, as an editor would, and nothing else.
const folder = sites.photographs.env.CONTENT_DIR;
rmSync(folder, { recursive: true, force: true });
cpSync('content', folder, { recursive: true });
const masthead = readFileSync(`${folder}/story.yaml`, 'utf8');
writeFileSync(`${folder}/story.yaml`, masthead.replace(/^hero:\n( .*\n)+/m, 'hero:\n  photo: pocket-park\n'));
const photograph = await makePhotograph();
for (const record of globSync(`${folder}/photos/*.yaml`)) {
  writeFileSync(record, readFileSync(record, 'utf8').replace('kind: illustration', 'kind: photo'));
  writeFileSync(record.replace('.yaml', '.jpg'), photograph);
}

// Of charts content/ has one.
addCharts(folder);

for (const { env } of Object.values(sites)) {
  // One that does not end is a fault, and not to be waited for.
  const timeout = 120_000;
  execFileSync('node', ['src/cli/build.ts'], { stdio: 'inherit', env: { ...process.env, ...env }, timeout });
}
