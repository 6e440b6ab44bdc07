import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What OpenSpec's own parser makes of a requirement. */
export interface PeerRequirement {
	readonly text: string;
	readonly scenarios: readonly { readonly rawText: string }[];
}

interface PeerModule {
	readonly MarkdownParser: new (text: string) => { parseSpec(name: string): { requirements: PeerRequirement[] } };
}

/** OpenSpec's own parser of specs. */
export async function loadOpenspecParser(): Promise<(text: string) => readonly PeerRequirement[]> {
	const file = resolve('node_modules', '@fission-ai', 'openspec', 'dist', 'core', 'parsers', 'markdown-parser.js');
	const { MarkdownParser } = (await import(pathToFileURL(file).href)) as PeerModule;
	return text => new MarkdownParser(text).parseSpec('long').requirements;
}
