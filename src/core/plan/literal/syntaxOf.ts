/** What a file's name tells of how to read it. */
export interface Syntax {
	/** `prose` for people, `data` without code of its own, else `code`. */
	readonly kind: 'code' | 'data' | 'prose';
	/** Beginnings of comments that run to the end of the line. */
	readonly lineComments: readonly string[];
	readonly blockComments: readonly (readonly [open: string, close: string])[];
	/** Characters that open and close a string. */
	readonly quotes: string;
	/** Whether a backslash escapes a quote in a string. */
	readonly escapes: boolean;
	/** Whether a word needs no quotes to be a value. */
	readonly bareWords?: true;
	/** Whether text stands between `<tags>`. */
	readonly elements?: true;
	/** Whether the first line names the columns of all others. */
	readonly columns?: true;
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
	elements: true,
};
const prose: Syntax = { kind: 'prose', lineComments: [], blockComments: [], quotes: '', escapes: false };
const plain: Syntax = { kind: 'data', lineComments: [], blockComments: [], quotes: '"\'', escapes: true };

const byEnding: readonly (readonly [endings: string, syntax: Syntax])[] = [
	['jsx tsx', { ...slashes, elements: true }],
	[
		'js mjs cjs ts mts cts go java c h cc cpp hpp m mm cs fs kt kts swift zig sol scala dart groovy gradle proto php',
		slashes,
	],
	['rs', { ...slashes, quotes: '"' }],
	['strings prisma', { ...slashes, kind: 'data' }],
	['css scss less', { ...slashes, kind: 'data', lineComments: [], quotes: '"\'' }],
	['jsonc json5', { ...slashes, kind: 'data' }],
	['csv tsv', { ...plain, columns: true }],
	['json', { ...plain, quotes: '"' }],
	['py rb pl r ps1 tf hcl tfvars nix ex exs jl', hash],
	['sh bash zsh fish bats', { ...hash, bareWords: true }],
	['yaml yml toml env mk cmake graphql po feature', hashData],
	['ini cfg conf properties editorconfig service', { ...hashData, lineComments: ['#', ';', '!'] }],
	['sql lua hs', dashes],
	['html htm xhtml xml svg vue svelte astro erb ejs hbs njk twig j2 cshtml resx plist csproj props', markup],
	['md markdown mdx rst adoc txt', prose],
];
const endings = new Map(byEnding.flatMap(([names, syntax]) => names.split(' ').map(name => [name, syntax] as const)));

const listOfNames = /(?:^|\/)[^/]*(?:require|constraint|runtime|version|cmakelists|robots)[^/]*\.txt$/i;
const proseName = /(?:^|\/)(?:README|CHANGELOG|CHANGES|HISTORY|LICEN[CS]E|NOTICE|AUTHORS|CONTRIBUTING|TODO)$/i;
const hashName =
	/(?:^|\/)(?:(?:[^/]*\.)?(?:Docker|Container|Make|Gem|Rake|Just|Proc)file[^/]*|\.env[^/]*|\.?[^/.]+ignore)$/i;

/** How a file is read, by its path. What is not known is data without comments. */
export function syntaxOf(path: string): Syntax {
	if (proseName.test(path)) {
		return prose;
	}
	if (hashName.test(path) || listOfNames.test(path)) {
		return hashData;
	}
	const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	return endings.get(ending) ?? plain;
}
