import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface PeerModule {
	readonly MarkdownParser: new (text: string) => { parseSpec(name: string): unknown };
}

/** OpenSpec's own parser of specs. */
export async function loadOpenspecParser(): Promise<(text: string) => unknown> {
	const file = resolve('node_modules', '@fission-ai', 'openspec', 'dist', 'core', 'parsers', 'markdown-parser.js');
	const { MarkdownParser } = (await import(pathToFileURL(file).href)) as PeerModule;
	return text => new MarkdownParser(text).parseSpec('long');
}
