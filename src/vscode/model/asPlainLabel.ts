import { showControls } from '../../core/text/showControls';

/** A text from outside as one line of a list; icons that it might name are not drawn. */
export function asPlainLabel(text: string): string {
	return showControls(text).replaceAll('\n', ' ').replaceAll('$(', '$\u200b(');
}
