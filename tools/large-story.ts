import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a story of many sections: those of another story over and over, each under a slug of its own. Figures and
 * pictures stay with the first ones.
 */
export function writeLargeStory(from: string, to: string, count: number): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const story = readFileSync(join(from, 'story.yaml'), 'utf8');
  const [, list = ''] = /^sections:\n((?: {2}- .*\n?)+)/mu.exec(story) ?? [];
  const slugs = [...list.matchAll(/- (\S+)/gu)].map(([, slug = '']) => slug);
  const copies = Array.from({ length: Math.max(0, count - slugs.length) }, (_, index) => ({
    slug: `part-${index + 1}`,
    of: slugs[index % slugs.length] ?? '',
  }));
  const files = readdirSync(join(from, 'sections'));
  for (const { slug, of } of copies) {
    for (const file of files.filter((name) => name.startsWith(`${of}.`))) {
      const text = readFileSync(join(from, 'sections', file), 'utf8');
      // Every section says something else, as in a real story: what is kept by its content is not found by chance.
      writeFileSync(
        join(to, 'sections', file.replace(of, slug)),
        text.replaceAll(/^<(?:KeyFigure|PartOfWhole) .*\n\n?/gmu, '').replace(/^(title: "?)/mu, `$1${slug} `),
      );
    }
  }
  const sections = [...slugs, ...copies.map(({ slug }) => slug)].map((slug) => `  - ${slug}\n`).join('');
  writeFileSync(join(to, 'story.yaml'), story.replace(list, sections));
}
