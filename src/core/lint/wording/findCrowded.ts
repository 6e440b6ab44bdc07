import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

/** Find a statement of several sentences that each demand something, which is a fault where it has one id. */
export function findCrowded(tokens: Tokens, found: Finding[]): void {
	if (tokens.keywords.length < 2) {
		return;
	}
	let demands = 0;
	let stopped = true;
	let last = 0;
	for (let at = 0; at < tokens.length; at++) {
		if (tokens.kinds[at] === tokenKinds.stop && tokens.source(at) !== ':') {
			stopped = true;
		} else if ((tokens.marks(at) & marks.modal) !== 0 && stopped) {
			demands++;
			stopped = false;
			last = at;
		}
	}
	if (demands < 2) {
		return;
	}
	const message = `This statement makes ${demands} demands under one id; give each of them its own.`;
	found.push({ rule: 'several-requirements', start: tokens.starts[last] ?? 0, end: tokens.ends[last] ?? 0, message });
}
