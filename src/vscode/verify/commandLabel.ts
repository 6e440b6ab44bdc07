import { showCommand } from '../../core/text/showCommand';
import { asPlainLabel } from '../model/asPlainLabel';

/** A whole command as one line of a list. */
export function commandLabel(command: string): string {
	return asPlainLabel(showCommand(command).replaceAll('\n', ' ⏎ '));
}
