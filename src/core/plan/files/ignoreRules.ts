/** The patterns of one `.gitignore`. */
interface IgnoreFile {
	/** Folder of the file from the Root; `''` at the Root. */
	readonly folder: string;
	readonly patterns: readonly IgnorePattern[];
}

interface IgnorePattern {
	readonly isNegated: boolean;
	readonly onlyFolders: boolean;
	/** Whether the name alone decides, in whatever folder it is. */
	readonly onlyName: boolean;
	/** Matches the name, or else the path from the file's folder. */
	readonly expression: RegExp;
}

/** What Git is told to ignore below a folder, by the `.gitignore` files on the way to it. */
export type IgnoreRules = readonly IgnoreFile[];

/** The rules of a folder with those of its own `.gitignore` put on top. */
export function withIgnoreFile(rules: IgnoreRules, folder: string, text: string): IgnoreRules {
	const patterns = text.split(/\r?\n/).flatMap(line => parsePattern(line) ?? []);
	return patterns.length === 0 ? rules : [...rules, { folder, patterns }];
}

/**
 * Whether Git would ignore a path whose parents it does not ignore.
 *
 * The last pattern that matches decides, and a file nearer to the path decides over one further up.
 */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
	for (let at = rules.length - 1; at >= 0; at--) {
		const { folder, patterns } = rules[at] as IgnoreFile;
		const below = folder === '' ? path : path.slice(folder.length + 1);
		const name = path.slice(path.lastIndexOf('/') + 1);
		const match = patterns.findLast(
			({ onlyFolders, onlyName, expression }) => (isFolder || !onlyFolders) && expression.test(onlyName ? name : below),
		);
		if (match) {
			return !match.isNegated;
		}
	}
	return false;
}

function parsePattern(line: string): IgnorePattern | undefined {
	const kept = line.replace(/(?<!\\)\s+$/, '');
	const isNegated = kept.startsWith('!');
	const pattern = isNegated ? kept.slice(1) : kept;
	const body = pattern.replace(/\/+$/, '');
	if (body === '' || kept.startsWith('#')) {
		return undefined;
	}
	const expression = toExpression(body.replace(/^\//, ''));
	return expression === undefined
		? undefined
		: {
				isNegated,
				onlyFolders: pattern.endsWith('/'),
				onlyName: !body.includes('/'),
				expression: new RegExp(`^${expression}$`, 'u'),
			};
}

const token = /\/\*\*\/|^\*\*\/|\/\*\*$|\*+|\?|\[!?\]?[^\]/]*\]|\\.|./gsu;

/** The source of a regular expression for a glob, or `undefined` where it is none. */
function toExpression(glob: string): string | undefined {
	const source = (glob.match(token) ?? []).map(toSource).join('');
	try {
		new RegExp(source, 'u');
		return source;
	} catch {
		return undefined;
	}
}

function toSource(part: string): string {
	switch (part) {
		case '/**/':
			return '/(?:.*/)?';
		case '**/':
			return '(?:.*/)?';
		case '/**':
			return '/.+';
		case '?':
			return '[^/]';
	}
	if (part.startsWith('*')) {
		return '[^/]*';
	}
	if (part.startsWith('[') && part.length > 2) {
		const isNegated = part.startsWith('[!');
		const set = part.slice(isNegated ? 2 : 1, -1).replace(/[\\[\]^&]/g, '\\$&');
		return isNegated ? `[^/${set}]` : `[${set}]`;
	}
	const character = part.startsWith('\\') ? part.slice(1) : part;
	return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
