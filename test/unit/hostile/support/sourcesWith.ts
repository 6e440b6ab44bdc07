import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the product's sources whose text a pattern is in. */
export function sourcesWith(pattern: RegExp): readonly string[] {
	return readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter(name => name.endsWith('.ts'))
		.filter(name => pattern.test(readFileSync(join('src', name), 'utf8')));
}
