import { type Failure, failed, nothingSent } from '../../core/failure';
import type { Io } from '../io';
import { looksLikeKey } from './looksLikeKey';

/** Options by which other programs take a key. */
const keyOption = /^--?(?:[a-z]+-){0,3}(?:api-?key|key|token)(?:=|$)/i;

/** Refuse a call with an API key among its words, where other users and the shell's history see it. Never repeats it. */
export function refuseKeys(argv: readonly string[], env: Io['env']): Failure | undefined {
	return argv.some(word => keyOption.test(word) || looksLikeKey(word, env))
		? failed(
				'key.in_arguments',
				'A key does not go on the command line, where other users of this machine and the history of the shell show it.',
				nothingSent,
				'Set it in the environment variable ANTHROPIC_API_KEY or OPENAI_API_KEY. Replace a key that others may have seen.',
			)
		: undefined;
}
