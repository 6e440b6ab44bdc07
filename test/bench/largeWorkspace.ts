import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A literal that stands in five of the files. */
export const oldImage = 'acme/worker:4.2.1';
export const newImage = 'acme/worker:4.3.0';
/** Path of the spec from the Root. */
export const specPath = '.openspec/spec.md';
/** The spec as it is first; the change replaces the image. */
export const firstSpec = [
	'# Worker',
	'',
	'## Constraints',
	'',
	`- Base image: ${oldImage}`,
	'- The worker MUST log to `/var/log/worker.log`',
	'',
].join('\n');

const endings = ['ts', 'py', 'go', 'yaml', 'json', 'md', 'rs', 'java', 'toml', 'sh'];

/** Write a workspace of this many files of 1 to 4 KB, in folders of 50, with the spec. */
export function writeLargeWorkspace(root: string, files: number): void {
	for (let index = 0; index < files; index++) {
		const folder = `packages/p${Math.floor(index / 500)}/src/m${Math.floor(index / 50) % 10}`;
		writeFile(root, `${folder}/file${index}.${endings[index % endings.length]}`, fileText(index, files));
	}
	writeFile(root, 'deploy/logging.yaml', 'path: /var/log/worker.log\n');
	writeFile(root, '.gitignore', 'node_modules/\n*.log\n/dist/\n');
	writeFile(root, specPath, firstSpec);
}

function writeFile(root: string, path: string, text: string): void {
	const full = join(root, path);
	mkdirSync(dirname(full), { recursive: true });
	writeFileSync(full, text);
}

function fileText(index: number, files: number): string {
	const lines = Array.from(
		{ length: 20 + (index % 60) },
		(_, line) => `item_${line} = "value ${index * 31 + line}, of many"`,
	);
	if (index % Math.floor(files / 5) === 7) {
		lines.splice(10, 0, `image = "${oldImage}"`);
	}
	return `${lines.join('\n')}\n`;
}
