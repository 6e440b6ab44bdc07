import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diffSpecs } from '../../core/diff/diffSpecs';
import { parseSpec } from '../../core/spec/parseSpec';
import { type CommandContext, type CommandResult, documentVersion } from '../command';
import { exitCode } from '../exitCode';
import { readSpecFile } from '../readSpecFile';
import { renderChanges, renderCount } from '../render/changes';

/** `spec-ops diff OLD NEW`: two specs, requirement by requirement. */
export async function diff({ args, io, palette }: CommandContext): Promise<CommandResult> {
	const specs = [];
	for (const path of args.positionals) {
		const file = await readSpecFile(path, () => readFile(resolve(io.cwd, path)));
		if (file.kind === 'failed') {
			return file;
		}
		specs.push(parseSpec(path.replaceAll('\\', '/'), file.document.text));
	}
	const [before, after] = specs;
	if (!before || !after) {
		throw new Error('diff was called without two files');
	}
	const { summary, changes } = diffSpecs(before, after);
	const lines = changes.length > 0 ? [...renderChanges(changes, palette), ''] : [];
	return {
		kind: 'done',
		exit: exitCode.done,
		document: { version: documentVersion, summary, changes },
		text: `${[...lines, renderCount('Diff', changes, palette)].join('\n')}\n`,
	};
}
