import { runCheck } from './run-check.ts';
import { contentFolder } from './content-folder.ts';

process.exitCode = await runCheck(process.argv.slice(2), contentFolder());
