import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths of the bundled tests below a folder, by name. */
export function testFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter(file => file.endsWith('.test.js'))
		.sort()
		.map(file => join(folder, file));
}
