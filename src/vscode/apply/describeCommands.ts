import { showCommand } from '../../core/text/showCommand';
import { block } from './block';

/** Say which commands will run, all of them and each as it is; those that the user never approved before stand apart. */
export function describeCommands(commands: readonly string[], root: string, remembered: ReadonlySet<string>): string {
	const fresh = commands.filter(command => !remembered.has(command));
	const known = commands.filter(command => remembered.has(command));
	return [
		...(fresh.length > 0 ? [block(`Runs for the first time, in ${root}:`, fresh.map(indentCommand), Infinity)] : []),
		...(known.length > 0 ? [block(`Runs as approved before, in ${root}:`, known.map(indentCommand), Infinity)] : []),
	].join('\n\n');
}

/** Further lines of a command stand under the first. */
function indentCommand(command: string): string {
	return `$ ${showCommand(command).replaceAll('\n', '\n    ')}`;
}
