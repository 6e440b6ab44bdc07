import { maskKeys } from '../../core/plan/model/secrets/maskKeys';
import type { Io } from '../io';

/** Below this many characters it is the name that local servers take for a key, and no secret. */
const shortestKey = 8;

/** Whether a word holds what looks like a key, or one of the keys in the environment. */
export function looksLikeKey(word: string, env: Io['env']): boolean {
	const keys = [env.ANTHROPIC_API_KEY, env.OPENAI_API_KEY].map(key => key?.trim() ?? '');
	return keys.some(key => key.length >= shortestKey && word.includes(key)) || maskKeys(word).count > 0;
}
