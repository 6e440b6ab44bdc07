import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';
import type { Clause } from './clause';

/** Code that is no plain word: `max_tokens`, `config.yaml`, `--port`. */
const ownName = /[._/:-]|[a-z][A-Z]/;

/** Words of EARS that are no conditions. */
const earsWords: ReadonlySet<string> = new Set(['THE', 'THEN', 'NOT', 'SYSTEM']);

/** Whether a clause names something by a name of its own: a proper noun amid the sentence, or an identifier in code. */
export function isNamed(tokens: Tokens, { from, keyword, end }: Clause): boolean {
	for (let at = from; at < end; at++) {
		const source = tokens.source(at);
		if (tokens.kinds[at] === tokenKinds.literal && at < keyword && ownName.test(source.slice(1, -1))) {
			return true;
		}
		const isKeyword = (tokens.marks(at) & (marks.modal | marks.condition | marks.joint)) !== 0 || earsWords.has(source);
		const isFirst = at === from || tokens.kinds[at - 1] === tokenKinds.stop;
		if (tokens.kinds[at] === tokenKinds.word && !isFirst && !isKeyword && /^[A-Z]/.test(source)) {
			return true;
		}
	}
	return false;
}
