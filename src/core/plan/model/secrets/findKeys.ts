/** Where in a text something looks like a key. */
export interface FoundKey {
	readonly start: number;
	readonly end: number;
	/** What it looks like: a private key, a token of a well-known service, or the value of a name such as `password`. */
	readonly kind: 'private key' | 'token' | 'password';
}

/** Characters of the shortest that is found: an address with a password, `://a:password@`. */
const shortest = 14;

/**
 * What looks like a key in a text, by where it begins; two may overlap: private keys, tokens of well-known services,
 * passwords in addresses, and random-looking values of names such as `password` or `api_key`. Linear in the text.
 */
export function findKeys(text: string): readonly FoundKey[] {
	if (text.length < shortest) {
		return [];
	}
	const keys = [
		...privateKeys(text),
		...tokens(text),
		...valuesOf(text, quoted, 1),
		...valuesOf(text, bare, 3),
		...valuesOf(text, inAddress, 1),
	];
	return keys.sort((a, b) => a.start - b.start);
}

const keyStart = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const keyEnd = /-----END [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;

/** From its first line to its last; to the end of the text where that is missing. */
function privateKeys(text: string): readonly FoundKey[] {
	const keys: FoundKey[] = [];
	let end = 0;
	for (const { index } of text.matchAll(keyStart)) {
		if (index >= end) {
			keyEnd.lastIndex = index;
			const close = keyEnd.exec(text);
			end = close ? keyEnd.lastIndex : text.length;
			keys.push({ start: index, end, kind: 'private key' });
		}
	}
	keyEnd.lastIndex = 0;
	return keys;
}

/** How tokens of services begin, and how many characters they have at least. */
const tokenStarts: readonly (readonly [source: string, length: number])[] = [
	['sk-ant-', 20],
	['sk-(?:proj-|svcacct-|or-)?', 20],
	['(?:AKIA|ASIA|AGPA|AROA)(?=[0-9A-Z]{16}(?![0-9A-Za-z]))', 20],
	['gh[pousr]_', 30],
	['github_pat_', 30],
	['glpat-', 20],
	['xox[abeoprs]-', 20],
	['xapp-', 20],
	['AIza', 39],
	['ya29\\.', 30],
	['[sr]k_(?:live|test)_', 20],
	['whsec_', 20],
	['npm_', 36],
	['pypi-', 50],
	['hf_', 30],
	['dop_v1_', 60],
	['SG\\.', 40],
	['eyJ[A-Za-z0-9_-]{8,40}', 60],
];
const tokenStart = new RegExp(`(?<![\\w-])(?:${tokenStarts.map(([source]) => `(${source})`).join('|')})`, 'g');
const restOfToken = /[\w.~+/=-]*/y;

function tokens(text: string): readonly FoundKey[] {
	const keys: FoundKey[] = [];
	tokenStart.lastIndex = 0;
	for (let match = tokenStart.exec(text); match; match = tokenStart.exec(text)) {
		restOfToken.lastIndex = match.index;
		restOfToken.test(text);
		const end = Math.max(restOfToken.lastIndex, match.index + 1);
		const kind = match.slice(1).findIndex(group => group !== undefined);
		if (end - match.index >= (tokenStarts[kind]?.[1] ?? 0) && isRandom(text.slice(match.index, end))) {
			keys.push({ start: match.index, end, kind: 'token' });
		}
		tokenStart.lastIndex = end;
	}
	return keys;
}

const named =
	'(?:passw(?:or)?d|passphrase|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credential)[\\w-]{0,20}';
const quoted = new RegExp(`${named}["']?\\s{0,3}(?:=>|[:=])\\s{0,3}["'\`]([^\\s"'\`,;]{16,400})["'\`]`, 'gi');
const bare = new RegExp(`${named}\\s{0,3}[:=]\\s{0,3}([^\\s"'\`,;]{16,400})(?=[\\s,;]|$)`, 'gi');
const inAddress = /:\/\/[^\s:/@"']{1,100}:([^\s/@"']{8,200})@/g;

/** The first groups of the matches that look random and have enough digits: a bare word may be a name in code. */
function valuesOf(text: string, pattern: RegExp, digits: number): readonly FoundKey[] {
	return Array.from(text.matchAll(pattern)).flatMap(({ 0: all, 1: value = '', index }) => {
		const start = index + all.lastIndexOf(value);
		const isKey = isRandom(value) && value.replace(/\D/g, '').length >= digits;
		return isKey ? [{ start, end: start + value.length, kind: 'password' as const }] : [];
	});
}

const place = /\$\{|\{\{|[<>()[\]]|example|changeme|placeholder|your[-_]|x{4}|\.{3}|process\.env|os\.environ/i;

/** Whether a word has letters and digits mixed as hardly any name has, and is no place to put a key in. */
function isRandom(word: string): boolean {
	const hasBoth = /\d/.test(word) && /[A-Za-z]/.test(word);
	return hasBoth && !place.test(word) && new Set(word).size >= Math.min(10, word.length / 2);
}
