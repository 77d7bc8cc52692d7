import { requireEnvironment } from './environment.ts';
import { runImport } from './run-import.ts';

// `npm run import -- article.docx`
process.exitCode = await runImport(process.argv.slice(2), () => requireEnvironment().contentDir);
