import type { Finding } from '../finding';
import { type Tokens, tokenKinds } from '../words/tokens';
import { marks } from '../words/word';

/** Find a statement that demands several things, in sentences or parts of its own, which is a fault where it is one requirement. */
export function findCrowded(tokens: Tokens, found: Finding[]): void {
	if (tokens.keywords.length < 2) {
		return;
	}
	let demands = 0;
	let isApart = true;
	let last = 0;
	for (let at = 0; at < tokens.length; at++) {
		if (isStop(tokens, at) || (tokens.marks(at) & marks.joint) !== 0) {
			isApart = true;
		} else if (demands > 0 && isRelative.test(tokens.lower(at))) {
			isApart = false;
		} else if (isApart && isDemand(tokens, at, demands === 0 || isStop(tokens, at - 2))) {
			demands++;
			isApart = false;
			last = at;
		}
	}
	// “MUST NOT hide it; it MUST show a note instead” is one demand.
	if (demands < 2 || (demands === 2 && /\binstead\b/.test(tokens.text))) {
		return;
	}
	const message = `This statement makes ${demands} demands. Give each of them a statement of its own.`;
	found.push({ rule: 'several-requirements', start: tokens.starts[last] ?? 0, end: tokens.ends[last] ?? 0, message });
}

/** Words of a clause that only says more of what stands before it. */
const isRelative = /^(?:which|that|who|whose|what|how|whether|if|when|unless)$/;

function isStop(tokens: Tokens, at: number): boolean {
	return tokens.kinds[at] === tokenKinds.stop && tokens.source(at) !== ':';
}

/** A keyword that demands; what MAY be done, or MUST NOT beside what is demanded, only says more of it. */
function isDemand(tokens: Tokens, at: number, mayDeny: boolean): boolean {
	const isKeyword = (tokens.marks(at) & marks.modal) !== 0 && /^(?:must|shall|should)$/.test(tokens.lower(at));
	// “**R3** (MUST): The tool MUST …” names its level apart.
	const isLabel = tokens.text.charAt(tokens.ends[at] ?? 0) === ')';
	return isKeyword && !isLabel && (mayDeny || tokens.lower(at + 1) !== 'not');
}
