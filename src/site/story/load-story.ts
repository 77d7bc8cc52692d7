import { getEntry, render, type RenderResult } from 'astro:content';
import type { Translate } from '../../i18n/create-translator.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { formatNames } from '../../i18n/format-names.ts';
import { scriptOf } from '../../language/script-of.ts';
import { roles } from '../../schema/story.ts';
import type { Figure } from '../../schema/figure.ts';
import type { Term } from '../../schema/term.ts';
import { figuresShownIn } from './figures.ts';
import { hasIllustrations } from './photos.ts';
import { facts, inLocale, locales } from './story-facts.ts';
import { termsIn } from './terms.ts';
import { translatorOf } from './translator.ts';

/** A section in one language, ready to draw. */
export interface StorySection {
  slug: string;
  title: string;
  /** The prose, with its components. */
  Content: RenderResult['Content'];
  /** The MDX it was made from. */
  body: string;
  /** Terms it uses, to be explained on its own page. */
  terms: Term[];
}

/** The story in one language, ready to draw. */
export interface Story {
  locale: string;
  /** The other languages of the story, in its order. */
  otherLocales: string[];
  translate: Translate;
  script: 'han' | 'latin';
  name: string;
  title: string;
  deck: string | undefined;
  promise: string;
  /** One line for each role. */
  byline: string[];
  /** What is known, and what is not, about where the text comes from. */
  provenance: string[];
  lead: RenderResult['Content'] | undefined;
  /** The MDX of the lead; empty without one. */
  leadBody: string;
  sections: StorySection[];
  /** All terms of the story. */
  terms: Term[];
  /** Figures in large digits. */
  shownFigures: Figure[];
}

/** The story in a language. Throws on a language it does not have. */
export async function loadStory(locale: string): Promise<Story> {
  const translate = translatorOf(locale);
  const lead = facts.lead ? await requireEntry(facts.lead, locale) : undefined;
  const entries = await Promise.all(
    facts.sections.map(async (slug) => ({ slug, entry: await requireEntry(slug, locale) })),
  );
  const sections = await Promise.all(
    entries.map(async ({ slug, entry }) => ({
      slug,
      title: 'title' in entry.data ? entry.data.title : '',
      Content: (await render(entry)).Content,
      body: entry.body ?? '',
      terms: termsIn(entry.body ?? '', locale),
    })),
  );
  const body = [lead, ...entries.map(({ entry }) => entry)].map((entry) => entry?.body ?? '').join('\n');
  return {
    locale,
    otherLocales: locales.filter((other) => other !== locale),
    translate,
    script: scriptOf(translate('locale.tag')),
    name: inLocale(facts.name, locale),
    title: inLocale(facts.title, locale),
    deck: facts.deck && inLocale(facts.deck, locale),
    promise: inLocale(facts.promise, locale),
    byline: bylineIn(translate),
    provenance: provenanceIn(translate),
    lead: lead && (await render(lead)).Content,
    leadBody: lead?.body ?? '',
    sections,
    terms: termsIn(body, locale),
    shownFigures: figuresShownIn(body),
  };
}

async function requireEntry(slug: string, locale: string) {
  const entry = await getEntry('sections', `${slug}.${locale}.mdx`);
  if (!entry) throw new Error(`No file ${slug}.${locale}.mdx: run npm run check`);
  return entry;
}

function bylineIn(translate: Translate): string[] {
  return roles.flatMap((role) => {
    const names = (facts.byline ?? [])
      .filter((person) => person.role === role)
      .map(({ name }) => inLocale(name, translate.locale));
    return names.length > 0 ? translate(`byline.${role}`, { names: formatNames(names, translate) }) : [];
  });
}

function provenanceIn(translate: Translate): string[] {
  return [
    facts.source && translate('story.source', { name: inLocale(facts.source.name, translate.locale) }),
    facts.published
      ? translate('story.published', { date: formatDate(facts.published, translate) })
      : translate('story.publishedUnknown'),
    ...(facts.notes ?? []).map((note) => inLocale(note, translate.locale)),
    hasIllustrations && translate('story.illustrated'),
  ].filter((line) => typeof line === 'string');
}
