import { readFileSync } from 'node:fs';
import { parseStatements } from './parseStatements';

/**
 * Parses the file named second by what is named first, and prints the most memory that the process had, in megabytes.
 *
 * A program of its own, so that it holds nothing but a parser, the text, and what the parser makes of it.
 */
const [parser, file = ''] = process.argv.slice(2);
const parse =
	parser === 'markdown-it'
		? await markdownIt()
		: (text: string) => parseStatements('openspec/specs/long/spec.md', text);
const parsed = parse(readFileSync(file, 'utf8'));
if (parsed.length < 1000) {
	throw new Error(`Only ${parsed.length} parts of the text were read.`);
}
console.log(Math.round(process.resourceUsage().maxRSS / 1024));

async function markdownIt(): Promise<(text: string) => readonly unknown[]> {
	const { default: MarkdownIt } = await import('markdown-it');
	return text => new MarkdownIt().parse(text, {});
}
