const word = /[\p{L}\p{N}_]/u;
/** An address up to its path. */
const afterHost = /:\/\/[^\s/"'`]{1,100}$/;
const fileEnding =
	/^\.(?:py|[cm]?[jt]sx?|json|md|txt|ya?ml|toml|sh|go|rs|java|cs?|cpp|h|rb|php|html?|css|sql|xml|ini|cfg|conf|env|lock|log|csv)(?![\p{L}\p{N}_])/u;

/**
 * Offsets at which a literal stands in a text as whole tokens.
 *
 * `Hello` is not in `Hellos`, `3.12` not in `3.12.1` or `13.12`, `hello` not in `hello-world` or `hello.py`,
 * and `/health` not in `/api/health` or `/health/live`.
 *
 * @param limit How many are enough.
 */
export function findWhole(text: string, literal: string, limit = Number.POSITIVE_INFINITY): readonly number[] {
	const offsets: number[] = [];
	if (literal === '') {
		return offsets;
	}
	// Only the outer tokens can go on beyond the literal.
	const [first = literal, last = literal] = [/^\S+/.exec(literal)?.[0], /\S+$/.exec(literal)?.[0]];
	for (
		let at = text.indexOf(literal);
		at >= 0 && offsets.length < limit;
		at = text.indexOf(literal, at + literal.length)
	) {
		const isAtPath = isHost(text, at, literal) && text.charAt(at + literal.length) === '/';
		if (startsWhole(text, at, first) && (isAtPath || endsWhole(text, at + literal.length, last))) {
			offsets.push(at);
		}
	}
	return offsets;
}

function startsWhole(text: string, at: number, literal: string): boolean {
	const before = text.slice(Math.max(0, at - 2), at);
	const previous = before.at(-1) ?? '';
	if (literal.startsWith('-') && /[\p{L}\p{N}_)\]]/u.test(previous)) {
		return false;
	}
	if (literal.startsWith('/') && afterHost.test(text.slice(Math.max(0, at - 120), at))) {
		return true;
	}
	if (isHost(text, at, literal)) {
		return true;
	}
	if (!word.test(literal.charAt(0))) {
		return !(/^[/.]/.test(literal) && /[\p{L}\p{N}_.}]/u.test(previous));
	}
	// `acme/postgres:15` is another image than `postgres:15`.
	const isBelow =
		previous === '/' &&
		(isPathLike(literal) || (isTagged(literal) && /\w\/$/.test(before))) &&
		!/(?<![\p{L}\p{N}_./-])\.\/$/u.test(text.slice(Math.max(0, at - 3), at));
	if (word.test(previous) || isBelow) {
		return false;
	}
	if (/\d/.test(literal.charAt(0))) {
		return !/\d\.$/.test(before);
	}
	if (isDotted(literal) && /[\p{L}\p{N}_]\.$/u.test(before)) {
		return false;
	}
	return !/[\p{L}\p{N}_]-$/u.test(before) || /[A-Z]/.test(literal.charAt(0));
}

function endsWhole(text: string, end: number, literal: string): boolean {
	const after = text.slice(end, end + 8);
	const last = literal.at(-1) ?? '';
	if (!word.test(last)) {
		return true;
	}
	if (word.test(after.charAt(0)) || (/^\/[\p{L}\p{N}_]/u.test(after) && isPathLike(literal))) {
		return false;
	}
	if (/\d/.test(last)) {
		return (
			!/^\.\d/.test(after) &&
			!(/^\p{L}[\p{L}\p{N}.]*-/u.test(literal) && /^-\p{L}/u.test(after)) &&
			!(literal.includes(':') && /^:(?!00(?!\d))\d\d(?!\d)/.test(after))
		);
	}
	if (isDotted(literal) && /^\.[\p{L}\p{N}_]/u.test(after)) {
		return false;
	}
	return !/^-[\p{L}\p{N}_]/u.test(after) && !fileEnding.test(after);
}

/** Whether a literal is one token with dots or slashes, which another dot would make longer. */
function isDotted(literal: string): boolean {
	return /[./]/.test(literal) && !/\s/.test(literal);
}

/** Whether a literal is the host of an address there. */
function isHost(text: string, at: number, literal: string): boolean {
	return text.slice(Math.max(0, at - 3), at) === '://' && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(literal);
}

function isTagged(literal: string): boolean {
	return /^[a-z][\w.-]*:[\w.-]+$/.test(literal);
}

function isPathLike(literal: string): boolean {
	return literal.startsWith('/') || (!/\s/.test(literal) && (literal.includes('/') || /\.[a-z]+$/.test(literal)));
}
