import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';

/**
 * The options of a command, as node:util reads them, and what else was written. Throws a MessageError on an option that
 * does not exist or lacks its value, and on more of the rest than the command takes.
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(args: string[], options: Options, mostOthers = 0) {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) throw new MessageError(message('command.unknownOption', { option: token.rawName }));
    if (option.type === 'string' && (token.value ?? '--').startsWith('--'))
      throw new MessageError(message('command.optionWithoutValue', { option: token.rawName }));
  }
  const { values, positionals: others } = parseArgs({ args, options, allowPositionals: true });
  const surplus = others[mostOthers];
  if (surplus !== undefined) throw new MessageError(message('command.surplus', { argument: surplus }));
  return { values, others };
}
