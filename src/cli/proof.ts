import { requireEnvironment } from './environment.ts';
import { runProof } from './run-proof.ts';

// `npm run proof -- proof.pdf`
process.exitCode = await runProof(process.argv.slice(2), requireEnvironment());
