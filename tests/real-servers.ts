import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installPackages } from '../src/commands/install-packages.ts';

/** The servers that docs/deploy.md speaks of, with the files that the build has written for them. */
export const realServers = { nginx: 4410, caddy: 4411 } as const;
export type RealServer = keyof typeof realServers;

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const programs: Record<RealServer, string> = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy' };

function requirePrograms(): void {
  const isThere = () => [...Object.values(programs), brotliModule].every((path) => existsSync(path));
  if (!isThere()) installPackages('nginx', 'libnginx-mod-http-brotli-static', 'caddy');
  if (!isThere()) throw new Error('nginx with its brotli_static module, and Caddy, are needed: see docs/deploy.md');
}

/** Starts nginx and Caddy on a built folder; resolves when both answer. Returns what stops them. */
export async function startRealServers(dist: string): Promise<() => void> {
  requirePrograms();
  const folder = mkdtempSync(join(tmpdir(), 'diebian-servers-'));
  const root = resolve(dist);
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const nginx = join(folder, 'nginx.conf');
  writeFileSync(
    nginx,
    `load_module ${brotliModule};
${user} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; client_body_temp_path ${folder}/body;
  server { listen ${realServers.nginx}; root ${root}; include ${root}-servers/nginx.conf; }
}
`,
  );
  const caddy = join(folder, 'Caddyfile');
  writeFileSync(
    caddy,
    `{\n admin off\n auto_https off\n}\n:${realServers.caddy} {\n root * ${root}\n import ${root}-servers/caddy.conf\n}\n`,
  );
  const children = [
    spawn(programs.nginx, ['-c', nginx], { stdio: 'ignore' }),
    spawn(programs.caddy, ['run', '--config', caddy, '--adapter', 'caddyfile'], { stdio: 'ignore' }),
  ];
  await Promise.all(Object.values(realServers).map(answers));
  return () => {
    for (const child of children) stop(child);
  };
}

function stop(child: ChildProcess): void {
  child.kill('SIGTERM');
}

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
