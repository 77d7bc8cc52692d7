import assert from 'node:assert/strict';
import { explainError } from '../src/cli/explain-error.ts';

/** For assert.throws and assert.rejects: what whoever started the command is told about the error. */
export function says(pattern: RegExp): (error: unknown) => true {
  return (error) => {
    assert.match(explainError(error, 'en'), pattern);
    return true;
  };
}
