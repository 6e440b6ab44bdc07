const pattern = /^`(?:\.\/)?((?:[\w@-][\w.@-]{0,100}\/){1,20}[\w.@-]{1,100}\.[A-Za-z]\w{0,5})`$/;

/** The path that a code span names, from the Root: one with a folder and an extension, `src/hello.py`; else `undefined`. */
export function codePath(span: string): string | undefined {
	return pattern.exec(span)?.[1];
}
