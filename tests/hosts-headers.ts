/** A rule of a `_headers` file. */
interface Rule {
  path: string;
  set: [name: string, value: string][];
  unset: string[];
}

/** The two hosts that read such a file, each in its own way. */
export type Host = 'Netlify' | 'Cloudflare';

/**
 * The headers that a host would send for a path, by name in small letters. Both apply all rules that fit, from the top.
 * Netlify keeps the last value of a header and passes over lines without a colon; Cloudflare joins the values with commas,
 * except where `! Name` takes the earlier ones away. (Read in netlify/build headers-parser and cloudflare/workers-sdk.)
 */
export function hostsHeaders(text: string, path: string, host: Host): Map<string, string> {
  const sent = new Map<string, string>();
  for (const rule of readRules(text).filter((rule) => matches(rule.path, path))) {
    if (host === 'Cloudflare') for (const name of rule.unset) sent.delete(name);
    for (const [name, value] of rule.set) {
      const earlier = sent.get(name);
      sent.set(name, host === 'Cloudflare' && earlier !== undefined ? `${earlier}, ${value}` : value);
    }
  }
  return sent;
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').map((line) => line.trim())) {
    const rule = rules.at(-1);
    const colon = line.indexOf(':');
    if (line.startsWith('/')) rules.push({ path: line, set: [], unset: [] });
    else if (line.startsWith('! ')) rule?.unset.push(line.slice(2).toLowerCase());
    else if (line !== '' && !line.startsWith('#'))
      rule?.set.push([line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

function matches(pattern: string, path: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
}
