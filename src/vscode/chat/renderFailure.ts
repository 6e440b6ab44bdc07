import type { Failure } from '../../core/failure';
import { escapeMarkdown } from '../language/escapeMarkdown';

/** A failure in Markdown: what happened, what state the files are in, what to do. */
export function renderFailure({ message, state, next }: Pick<Failure, 'message' | 'state' | 'next'>): string {
	return [message, state, next].map(escapeMarkdown).join('\n\n');
}
