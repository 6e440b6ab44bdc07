/** What a requirement is called where somebody refers to it. */
export interface Label {
	/** White space is a single space. */
	readonly text: string;
	/**
	 * Where it counts: anywhere; only with a mark such as quotes around it or `Requirement:` in front, because it is a word
	 * like others; or only as a number behind the word “requirement”.
	 */
	readonly form: 'anywhere' | 'marked' | 'number';
}
