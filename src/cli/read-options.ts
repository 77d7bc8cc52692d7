import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';

/**
 * The options of a command, as node:util reads them, with what is wrong in the editors' languages. Throws a
 * MessageError on an option that does not exist or lacks its value, and on anything that is no option.
 */
export function readOptions<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new MessageError(message('check.notAnOption', { argument: token.value }));
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    if (!option) throw new MessageError(message('check.unknownOption', { option: token.rawName }));
    if (option.type === 'string' && (token.value ?? '--').startsWith('--'))
      throw new MessageError(message('check.optionWithoutValue', { option: token.rawName }));
  }
  return parseArgs({ args, options }).values;
}
