import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './tempFolder';

/** A folder of installed extensions that has copies of these, each as it lies in its own folder. */
export function unpackedExtensions(folders: readonly string[]): string {
	const target = tempFolder('extensions');
	for (const folder of folders) {
		const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		cpSync(folder, join(target, `${publisher}.${name}-${version}`), { recursive: true });
	}
	return target;
}
