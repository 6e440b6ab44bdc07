/** Lines of annotations that may stand between one and what it is for. */
const annotationLimit = 6;
const annotation = /^\s*(?:@\w|#?\[\w)/;
/** A whole line of one. */
const annotationLine = /^\s*(?:@\w[\w.]*(?:\([^;]*\))?|#?\[\w[^=]*\])\s*$/;
const attributeName = /\s(?:name|id|key|for|htmlFor|label)=\{?["']([^"'<>]{1,80})["']/;

/**
 * The name that a value has from something beside it: what is declared below its annotation, the name of the element
 * whose attribute it is, or the key before its element in a property list. Empty where there is none.
 *
 * @param before Its line up to the value, and from its end on.
 * @param lineEnd Where its line ends.
 */
export function nameBeside(text: string, lineStart: number, lineEnd: number, before: string, after: string): string {
	if (annotation.test(before) && annotationLine.test(text.slice(lineStart, lineEnd))) {
		return declaredBelow(text, lineEnd);
	}
	const open = before.lastIndexOf('<');
	if (open < 0) {
		return '';
	}
	if (/^\s*<(?:string|integer|real)>$/.test(before)) {
		const key = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
		return /<key>([^<]{1,80})<\/key>\s*$/.exec(key)?.[1] ?? '';
	}
	return attributeName.exec(`${before.slice(open)}${/^[^<>]*/.exec(after)?.[0] ?? ''}`)?.[1] ?? '';
}

/** What the first line below that is no annotation declares. */
function declaredBelow(text: string, lineEnd: number): string {
	let start = lineEnd + 1;
	for (let count = 0; count < annotationLimit && start < text.length; count++) {
		const next = text.indexOf('\n', start);
		const line = text.slice(start, next < 0 ? text.length : next);
		if (line.trim() === '') {
			return '';
		}
		if (!annotation.test(line)) {
			return /(\w+)\s*$/.exec(line.replace(/\s*[;:={(].*$/, ''))?.[1] ?? '';
		}
		start += line.length + 1;
	}
	return '';
}

/** The names of a value's column, which the first line of the table has, and of its row. */
export function cellName(text: string, before: string): string {
	const separator = before.includes('\t') ? '\t' : before.includes(';') ? ';' : ',';
	const columns = text.slice(0, text.indexOf('\n')).split(separator);
	const cells = before.split(separator);
	return `${columns[cells.length - 1] ?? ''} ${cells.length > 1 ? cells[0] : ''}`;
}
