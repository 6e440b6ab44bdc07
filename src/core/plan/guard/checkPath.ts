import { checkReserved } from './checkReserved';
import { limits } from './limits';
import type { PathRefusal } from './pathRefusal';

/**
 * The rule on the text of a path that a plan names: relative to the Root, `/`-separated, canonical,
 * writable under the same name on every platform, and neither Git's, this program's, a spec nor a history.
 *
 * Pure: it never looks at the disk. The same answer on every platform.
 *
 * @returns Why it is refused, or `undefined` where the text of the path is fine.
 */
export function checkPath(path: unknown): PathRefusal | undefined {
	if (typeof path !== 'string' || prototypeNames.has(path) || loneSurrogate.test(path)) {
		return { code: 'path.schema', reason: 'is no path' };
	}
	return checkCharacters(path) ?? checkStart(path) ?? checkSegments(path);
}

const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const loneSurrogate = /\p{Surrogate}/u;
const controls = /[\p{Cc}\u2028\u2029]/u;
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

function checkCharacters(path: string): PathRefusal | undefined {
	if (controls.test(path)) {
		return { code: 'path.control_chars', reason: 'holds control characters' };
	}
	return invisible.test(path)
		? { code: 'path.invisible_chars', reason: 'holds characters that cannot be seen' }
		: undefined;
}

/** Beginnings that would not be read as a path below the Root, the most telling first. */
const starts: readonly { readonly pattern: RegExp; readonly refusal: PathRefusal }[] = [
	{ pattern: /^\/?$/, refusal: { code: 'path.not_canonical', reason: 'names no file' } },
	{
		pattern: /^(?:~|\$(?:\{|[A-Z_]+[\\/])|%[A-Za-z_]\w+%)/,
		refusal: { code: 'path.literal_home', reason: 'begins with a variable, which is not expanded' },
	},
	{ pattern: /^(?:\\\\|\/\/)/, refusal: { code: 'path.unc', reason: 'names a network share' } },
	{
		pattern: /^(?:[\\/]|[A-Za-z]:)/,
		refusal: { code: 'path.absolute', reason: 'is absolute; paths are relative to the Root' },
	},
	{ pattern: /^[A-Za-z][A-Za-z0-9+-]+:/, refusal: { code: 'path.scheme', reason: 'is an address and no path' } },
	{ pattern: /\\/, refusal: { code: 'path.separator', reason: 'holds a backslash; folders are separated by “/”' } },
	{ pattern: /:/, refusal: { code: 'path.ads', reason: 'holds a colon, which names a data stream on Windows' } },
];

function checkStart(path: string): PathRefusal | undefined {
	return starts.find(({ pattern }) => pattern.test(path))?.refusal;
}

const slashAlikes = /%2f|%5c|%c0%af|[\u2044\u2215\u29f8\uff0f\uff3c]/gi;
const encodedDot = /%2e/gi;

function checkSegments(path: string): PathRefusal | undefined {
	const resolved = resolve(path);
	// Decoded for this question only: a name is written as given or refused.
	const decoded = resolve(path.replace(slashAlikes, '/').replace(encodedDot, '.'));
	if (resolved === undefined || decoded === undefined) {
		return { code: 'path.outside_root', reason: 'leads out of the Root' };
	}
	const names = path.split('/');
	return (
		checkLength(path, names) ??
		firstRefusal(names, checkName) ??
		checkReserved(resolved) ??
		(resolved.join('/') === path
			? undefined
			: { code: 'path.not_canonical', reason: 'is not canonical: it holds an empty name, “.” or “..”' })
	);
}

/** The names that remain once `.` and `..` are taken away, or `undefined` where they lead out. */
function resolve(path: string): readonly string[] | undefined {
	const names: string[] = [];
	for (const name of path.split('/')) {
		if (name === '..') {
			if (names.pop() === undefined) {
				return undefined;
			}
		} else if (name !== '.' && name !== '') {
			names.push(name);
		}
	}
	return names;
}

function checkLength(path: string, names: readonly string[]): PathRefusal | undefined {
	if (byteLength(path) > limits.pathBytes || names.some(name => byteLength(name) > limits.nameBytes)) {
		return { code: 'path.too_long', reason: 'is too long' };
	}
	return names.length > limits.depth
		? { code: 'path.too_deep', reason: `is more than ${limits.depth} folders deep` }
		: undefined;
}

const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/i;

function checkName(name: string): PathRefusal | undefined {
	if (name === '' || name === '.' || name === '..') {
		return undefined;
	}
	if (/[. ]$/.test(name)) {
		return { code: 'path.trailing_dot_space', reason: 'holds a name that ends in a dot or a space' };
	}
	return deviceName.test(name)
		? { code: 'path.device_name', reason: 'holds the name of a device on Windows' }
		: undefined;
}

function firstRefusal(
	names: readonly string[],
	check: (name: string) => PathRefusal | undefined,
): PathRefusal | undefined {
	for (const name of names) {
		const refusal = check(name);
		if (refusal) {
			return refusal;
		}
	}
	return undefined;
}

function byteLength(text: string): number {
	return new TextEncoder().encode(text).length;
}
