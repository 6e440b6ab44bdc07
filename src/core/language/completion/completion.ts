/** What a completion writes. */
export type CompletionKind = 'keyword' | 'pattern' | 'section' | 'id' | 'name';

/** Something that can be written at a caret. */
export interface Completion {
	readonly kind: CompletionKind;
	readonly label: string;
	/** What it is, in a few words. */
	readonly detail: string;
	/** What it means, in a sentence or as the text that it stands for; plain text. */
	readonly about?: string;
	/** In LF. */
	readonly text: string;
	/** Whether the text has places to fill in, as `${1:name}`, in the manner of snippets. */
	readonly isSnippet: boolean;
	/** Column, from 0, of where it is written; it takes the place of what stands from there to the caret. */
	readonly start: number;
}
