import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages } from '../tools/install-packages.ts';

const programs = ['/usr/bin/pdftoppm', '/usr/bin/pdftotext'];

/** Whether Poppler, which draws and reads PDF, is there, installed now where that is possible. */
export function hasPoppler(): boolean {
  const isThere = () => programs.every((path) => existsSync(path));
  if (!isThere()) installPackages('poppler-utils');
  return isThere();
}

/** Every sheet of a PDF as a PNG. */
export function drawSheets(pdf: Buffer, dotsPerInch: number): Buffer[] {
  return readSheets(pdf).map((_, index) => drawSheet(pdf, index + 1, dotsPerInch));
}

/** One sheet of a PDF, counted from 1, as a PNG. */
export function drawSheet(pdf: Buffer, number: number, dotsPerInch: number): Buffer {
  const sheet = String(number);
  const args = ['-png', '-r', String(dotsPerInch), '-f', sheet, '-l', sheet, '-'];
  return execFileSync('pdftoppm', args, { input: pdf, maxBuffer: 2 ** 26, stdio: ['pipe', 'pipe', 'ignore'] });
}

/** The words of every sheet of a PDF in the order they were set; of those between two heights alone, in points. */
export function readSheets(pdf: Buffer, { top = 0, bottom = 2000 } = {}): string[] {
  const area = ['-x', '0', '-y', String(top), '-W', '2000', '-H', String(bottom - top)];
  const args = ['-raw', ...area, '-', '-'];
  const text = execFileSync('pdftotext', args, { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  // Every sheet ends with a form feed.
  return text.split('\f').slice(0, -1);
}

/** The size of every sheet of a PDF, in points and by its name: 594.96 x 841.92 pts (A4). */
export function sheetSizes(pdf: Buffer): string[] {
  const said = execFileSync('pdfinfo', ['-l', '-1', '-'], { input: pdf, encoding: 'utf8' });
  return [...said.matchAll(/^Page +\d+ size: +(.*)$/gmu)].map(([, size = '']) => size);
}
