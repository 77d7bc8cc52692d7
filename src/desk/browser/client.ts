import type { Language } from '../../i18n/editors/languages.ts';
import type { Answer, Api, Progress, Question } from '../api.ts';

/** The server has refused, with a sentence that says why. */
export class Refused extends Error {}

const tokenForm = /^#([\w-]{20,})$/u;
// The address of a later start, put into a tab that is open: to the browser it is the same page.
addEventListener('hashchange', () => {
  if (tokenForm.test(location.hash)) location.reload();
});

function takeToken(): string {
  const given = tokenForm.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem('token', given);
    history.replaceState(null, '', '/');
  }
  return given ?? sessionStorage.getItem('token') ?? '';
}

/** The token of this start: it comes behind # and is kept for this tab alone. */
const token = takeToken();

let language: Language = readLanguage();

function readLanguage(): Language {
  return localStorage.getItem('language') === 'en' ? 'en' : 'zh';
}

/** The language of the interface, as it was last chosen. */
export const currentLanguage = (): Language => language;

export function chooseLanguage(chosen: Language): void {
  language = chosen;
  localStorage.setItem('language', chosen);
}

async function send(path: string, init: Pick<RequestInit, 'method' | 'body'>): Promise<Response> {
  const response = await fetch(path, {
    ...init,
    headers: { 'x-desk-token': token, 'x-desk-language': language },
  });
  if (response.ok) return response;
  const { error } = (await response.json()) as { error: string };
  throw new Refused(error);
}

/** Asks the server. Throws Refused with its sentence, and a TypeError where it does not answer. */
export async function ask<Name extends Question>(name: Name, question: Api[Name]['ask']): Promise<Answer<Name>> {
  const response = await send(`/api/${name}`, { method: 'POST', body: JSON.stringify(question) });
  return (await response.json()) as Answer<Name>;
}

/** Sends a file; what comes back depends on its kind. */
export async function upload<Sent>(kind: string, file: Blob, asked: Record<string, string>): Promise<Sent> {
  const response = await send(`/upload/${kind}?${new URLSearchParams(asked)}`, { method: 'POST', body: file });
  return (await response.json()) as Sent;
}

/** A picture of the story, as an address that an image can show. */
export async function pictureAddress(path: string): Promise<string> {
  const response = await send(`/picture?${new URLSearchParams({ path })}`, { method: 'GET' });
  return URL.createObjectURL(await response.blob());
}

/** The address of a proof of the story as it is typed now. */
export async function proofAddress(locale: string): Promise<string> {
  const response = await send(`/proof?${new URLSearchParams({ locale })}`, { method: 'POST' });
  return ((await response.json()) as { address: string }).address;
}

/** Publishes, and hears of every step. */
export async function publish(hear: (progress: Progress) => void): Promise<void> {
  const response = await send('/publish', { method: 'POST' });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line) as Progress);
  }
}
