import { runCheck } from './run-check.ts';
import { requireEnvironment } from './environment.ts';

process.exitCode = await runCheck(process.argv.slice(2), requireEnvironment().contentDir);
