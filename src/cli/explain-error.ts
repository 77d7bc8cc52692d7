import { getSystemErrorName } from 'node:util';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { Refusal, type Reason } from '../publish/refusal.ts';

/** What went wrong, in words: reasons as they are, an answer of the disk by its cause and remedy, the rest as thrown. */
export function explainError(error: unknown, language: Language): string {
  const reasons = reasonsOf(error);
  if (reasons) return reasons.map((reason) => formatMessage(reason, language)).join('\n');
  return error instanceof Error ? error.message : String(error);
}

function reasonsOf(error: unknown): readonly Message[] | undefined {
  if (error instanceof MessageError) return error.reasons;
  if (error instanceof Refusal) return error.reasons.map(asMessage);
  const fault = diskFault(error);
  const explain = fault && diskFaults[fault.code ?? ''];
  return explain && [explain(fault.dest ?? fault.path ?? '')];
}

/** The sentence for a reason not to publish, which stands under its name. */
function asMessage({ name, values }: Reason): Message {
  return { key: `publish.${name}`, values };
}

/** An answer of the disk; of a copy that fails, the file that could not be written is dest. */
interface DiskFault extends NodeJS.ErrnoException {
  dest?: string;
}

/** The disk's own error, however deep a bundler has wrapped it. */
function diskFault(error: unknown): DiskFault | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const fault: DiskFault = cause;
    if (fault.code !== undefined && fault.code in diskFaults) return fault;
    const told = rustFault(fault.message);
    if (told) return told;
  }
  return undefined;
}

/** What a bundler written in Rust says of the disk: only its sentence has the number, and perhaps the path. */
function rustFault(sentence: string): DiskFault | undefined {
  const number = /\(os error (\d+)\)/u.exec(sentence)?.[1];
  if (number === undefined) return undefined;
  const code = getSystemErrorName(-Number(number));
  const path = /Failed to write file in (.+)/u.exec(sentence)?.[1];
  return code in diskFaults
    ? Object.assign(new Error(sentence), { code, ...(path !== undefined && { path }) })
    : undefined;
}

const noPermission = (path: string) => message('disk.noPermission', { path });
const full = (path: string) => (path === '' ? message('disk.full') : message('disk.fullAt', { path }));

const diskFaults: Readonly<Record<string, (path: string) => Message>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: noPermission,
  ENOSPC: full,
  EDQUOT: full,
  EMFILE: () => message('disk.tooManyFiles'),
};
