/** A built site, where it is served, and the environment it is built with. */
export interface Site {
  port: number;
  env: { OUT_DIR: string; CONTENT_DIR?: string; BASE_PATH?: string; SITE_URL?: string };
}

/** The sites that the tests walk: what each is built from, and where it is served. */
export const sites = {
  /** content/, as readers get it. */
  published: { port: 4400, env: { OUT_DIR: 'dist', SITE_URL: 'https://example.org' } },
  /** Another story in the same code: three languages, no pictures, one section, a date and a correction. */
  ferry: {
    port: 4401,
    env: { OUT_DIR: '.diebian/ferry', CONTENT_DIR: 'tests/fixtures/ferry', SITE_URL: 'https://ferry.example' },
  },
  /** content/, under a path of a larger site. */
  underPath: {
    port: 4402,
    env: { OUT_DIR: '.diebian/under-path', BASE_PATH: '/news/', SITE_URL: 'https://example.org' },
  },
  /** content/, with a real photograph in place of every drawing, and without an origin. */
  photographs: { port: 4403, env: { OUT_DIR: '.diebian/photographs', CONTENT_DIR: '.diebian/photographs-content' } },
} satisfies Record<string, Site>;

/** The address of a page of one of them. */
export function addressOf(site: keyof typeof sites, path: string): string {
  return `http://localhost:${sites[site].port}${path}`;
}
