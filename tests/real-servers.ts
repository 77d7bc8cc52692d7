import { test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installPackages } from '../tools/install-packages.ts';

/** The servers that docs/deploy.md speaks of, with the files that the build has written for them. */
export const realServers = { nginx: 4410, caddy: 4411 } as const;
export type RealServer = keyof typeof realServers;

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const programs: Record<RealServer, string> = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy' };

const areThere = () => [...Object.values(programs), brotliModule].every((path) => existsSync(path));

/** Whether nginx and Caddy are there, installed now where that is possible: it takes longer than a test may. */
export function hasServers(): boolean {
  if (!areThere()) installPackages('nginx', 'libnginx-mod-http-brotli-static', 'caddy');
  return areThere();
}

/** Starts nginx and Caddy on a built folder; resolves when both answer. Returns what stops them. */
export async function startRealServers(dist: string): Promise<() => void> {
  const stops = await Promise.all(
    (Object.keys(realServers) as RealServer[]).map((server) => startServer(server, realServers[server], dist)),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Starts one server on a folder, with the files of the build if there are any beside it. Returns what stops it. On a system
 * without servers the test that asks for one is left out.
 */
export async function startServer(server: RealServer, port: number, dist: string): Promise<() => void> {
  test.skip(!areThere(), 'LEFT OUT: nginx and Caddy are not there');
  const folder = mkdtempSync(join(tmpdir(), 'diebian-server-'));
  const file = join(folder, server === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  writeFileSync(file, configurations[server](folder, port, resolve(dist)));
  const args = server === 'nginx' ? ['-c', file] : ['run', '--config', file, '--adapter', 'caddyfile'];
  const child = spawn(programs[server], args, { stdio: 'ignore' });
  await answers(port);
  return () => {
    child.kill('SIGTERM');
  };
}

const configurations: Record<RealServer, (folder: string, port: number, root: string) => string> = {
  nginx: (folder, port, root) => `load_module ${brotliModule};
${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder}/body;
  server { listen ${port}; root ${root}; ${existsSync(`${root}-servers`) ? `include ${root}-servers/nginx.conf;` : ''} }
}
`,
  caddy: (_, port, root) =>
    `{\n admin off\n auto_https off\n}\n:${port} {\n root * ${root}\n import ${root}-servers/caddy.conf\n}\n`,
};

async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await fetch(`http://localhost:${port}/`);
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  throw new Error(`Nothing answers on port ${port}`);
}
