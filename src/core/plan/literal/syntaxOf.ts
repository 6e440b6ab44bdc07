/** What a file's name tells of how to read it. */
export interface Syntax {
	/** `prose` for people, `generated` by a tool, `data` without code of its own, else `code`. */
	readonly kind: 'code' | 'data' | 'prose' | 'generated';
	/** Beginnings of comments that run to the end of the line. */
	readonly lineComments: readonly string[];
	readonly blockComments: readonly (readonly [open: string, close: string])[];
	/** Characters that open and close a string. */
	readonly quotes: string;
	/** Whether a backslash escapes a quote in a string. */
	readonly escapes: boolean;
	/** Whether a word needs no quotes to be a value. */
	readonly bareWords?: true;
}

const slashes: Syntax = {
	kind: 'code',
	lineComments: ['//'],
	blockComments: [['/*', '*/']],
	quotes: '"\'`',
	escapes: true,
};
const hash: Syntax = { kind: 'code', lineComments: ['#'], blockComments: [], quotes: '"\'', escapes: true };
const hashData: Syntax = { ...hash, kind: 'data' };
const dashes: Syntax = { ...slashes, lineComments: ['--'], quotes: '"\'' };
const markup: Syntax = {
	kind: 'data',
	lineComments: [],
	blockComments: [['<!--', '-->']],
	quotes: '"\'',
	escapes: false,
};
const prose: Syntax = { kind: 'prose', lineComments: [], blockComments: [], quotes: '', escapes: false };
const plain: Syntax = { kind: 'data', lineComments: [], blockComments: [], quotes: '"\'', escapes: true };

const byEnding: readonly (readonly [endings: string, syntax: Syntax])[] = [
	['js mjs cjs jsx ts mts cts tsx go java c h cc cpp hpp cs kt kts swift scala dart groovy gradle proto php', slashes],
	['rs', { ...slashes, quotes: '"' }],
	['css scss less', { ...slashes, kind: 'data', lineComments: [], quotes: '"\'' }],
	['jsonc json5', { ...slashes, kind: 'data' }],
	['json', { ...plain, quotes: '"' }],
	['py rb pl r ps1 tf nix ex exs jl', hash],
	['sh bash zsh', { ...hash, bareWords: true }],
	['yaml yml toml env mk cmake graphql', hashData],
	['ini cfg conf properties editorconfig', { ...hashData, lineComments: ['#', ';', '!'] }],
	['sql lua hs', dashes],
	['html htm xml svg vue svelte', markup],
	['md markdown mdx rst adoc txt', prose],
];
const endings = new Map(byEnding.flatMap(([names, syntax]) => names.split(' ').map(name => [name, syntax] as const)));

const generated =
	/(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|[^/]*\.lock|[^/]*-lock\.(?:ya?ml|json)|go\.sum|[^/]*\.min\.\w+|[^/]*\.map|[^/]*\.snap)$/i;
const listOfNames = /(?:^|\/)[^/]*(?:require|constraint|runtime|version|cmakelists|robots)[^/]*\.txt$/i;
const proseName = /(?:^|\/)(?:README|CHANGELOG|CHANGES|HISTORY|LICEN[CS]E|NOTICE|AUTHORS|CONTRIBUTING|TODO)$/i;
const hashName =
	/(?:^|\/)(?:(?:[^/]*\.)?(?:Docker|Container|Make|Gem|Rake|Just|Proc)file[^/]*|\.env[^/]*|\.?[^/.]+ignore)$/i;

/** How a file is read, by its path. What is not known is data without comments. */
export function syntaxOf(path: string): Syntax {
	if (generated.test(path)) {
		return { ...plain, kind: 'generated' };
	}
	if (proseName.test(path)) {
		return prose;
	}
	if (hashName.test(path) || listOfNames.test(path)) {
		return hashData;
	}
	const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	return endings.get(ending) ?? plain;
}
