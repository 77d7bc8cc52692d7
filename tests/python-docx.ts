import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from '../tools/install-packages.ts';

/** The Python of the system: another one does not see the packages of Debian. */
const python = '/usr/bin/python3';
const library = '/usr/lib/python3/dist-packages/docx/__init__.py';
const office = '/usr/bin/soffice';

/** Whether python-docx, which writes documents of Word, is there, installed now where that is possible. */
export function hasPythonDocx(): boolean {
  if (!existsSync(library)) installPackages('python3-docx');
  return existsSync(library) && existsSync(python);
}

/** Whether LibreOffice is there, installed now where that is possible: 400 MB. */
export function hasLibreOffice(): boolean {
  if (!existsSync(office)) installPackages('libreoffice-writer-nogui');
  return existsSync(office);
}

/** Runs a script of tests/ on the system's Python. */
export function runPython(script: string, ...args: string[]): void {
  execFileSync(python, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Has LibreOffice save a file in another format, in a folder of its own. */
export function convertByOffice(file: string, format: 'docx' | 'odt' | 'doc', folder: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(office, [profile, '--headless', '--convert-to', format, '--outdir', folder, file], { stdio: 'ignore' });
}
