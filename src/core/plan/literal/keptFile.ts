import type { SearchedText } from './place';

/** Kinds of files that a change of a spec hardly ever means, by their path, each with the reason. */
const byPath: readonly (readonly [path: RegExp, reason: string])[] = [
	[
		/(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|[^/]*\.lock|[^/]*-lock\.(?:ya?ml|json)|go\.sum|package\.resolved)$/i,
		'a file that a tool writes',
	],
	[/(?:^|\/)(?:[^/]*\.(?:min\.\w+|map|snap|tfstate(?:\.backup)?))$/i, 'a file that a tool writes'],
	[
		/(?:[._](?:pb|pb2|generated|designer|g|freezed)\.\w+$|(?:^|\/)(?:dist|generated|__generated__)\/)/i,
		'a file that a tool writes',
	],
	[
		/(?:^|\/)(?:change-?logs?|changes|history|releases|release-?notes|news)(?:\.(?:md|markdown|rst|adoc|txt))?$/i,
		'a record of the past',
	],
	[
		/(?:^|\/)(?:migrations?|migrate|changelogs?|\.changeset|alembic\/versions)\/|(?:^|\/)V\d[\d._]*__\w+\.sql$/i,
		'a record of the past',
	],
	[/\.log$/i, 'a record of the past'],
	[/(?:^|\/)(?:vendor|vendored|third[_-]?party|node_modules|bower_components|Pods|Carthage)\//i, 'code of others'],
	[/(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|__snapshots__|cassettes)\//i, 'sample data of tests'],
];

const generatedHead = /\bcode generated\b|\bauto-?generated\b|@generated\b|\bdo not (?:edit|modify)\b/i;
/** How much of a text may say that a tool wrote it, in characters. */
const headLength = 600;

/**
 * Why nothing in a file is taken for what a statement means: a tool writes it, it tells of the past, it is code of
 * others or sample data. `undefined` for all other files.
 */
export function keptFile({ path, text }: SearchedText): string | undefined {
	const reason = byPath.find(([pattern]) => pattern.test(path))?.[1];
	return reason ?? (generatedHead.test(text.slice(0, headLength)) ? 'a file that a tool writes' : undefined);
}
