import { toLf } from '../text/decodeText';
import { claudeNotesPath, withClaudeSection } from './claudeSection';
import { specChangeCommand, specChangePath } from './specChangeCommand';

/** Whether a file differs from what it was in nothing but what installing `/spec-change` writes. */
export function isInstalled(file: {
	readonly path: string;
	/** As stored; absent where there was none. */
	readonly oldText?: string;
	/** As stored; absent where there is none now. */
	readonly text?: string;
}): boolean {
	const { path, oldText = '', text } = file;
	if (text === undefined || (path !== specChangePath && path !== claudeNotesPath)) {
		return false;
	}
	const written = path === specChangePath ? specChangeCommand : withClaudeSection(oldText);
	return written !== undefined && toLf(written) === toLf(text);
}
