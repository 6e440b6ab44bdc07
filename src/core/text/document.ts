/** How a text file was stored, so that it can be written back the same way. */
export interface TextFormat {
	/** The line end that most lines have. */
	readonly eol: 'lf' | 'crlf';
	/** Whether the file began with a UTF-8 byte order mark. */
	readonly bom: boolean;
}

/** A text with LF line ends and without BOM, and the format that it was stored in. */
export interface TextDocument extends TextFormat {
	readonly text: string;
}
