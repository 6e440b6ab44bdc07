import { readCodeSpan } from '../../write/codeSpan';

export interface ReadPath {
	readonly path: string;
	/** What stands behind it. */
	readonly rest: string;
	/** Whether it stands there without marks. */
	readonly bare: boolean;
}

/** Read a path as code or as a link, which may be emphasised. */
export function readMarkedPath(text: string): ReadPath | undefined {
	const stars = /^[*_]{1,3}(?=[`[])/.exec(text)?.[0] ?? '';
	const start = text.slice(stars.length);
	const code = readCodeSpan(start);
	if (code) {
		return { path: unquote(code.content), rest: unstar(start.slice(code.length), stars), bare: false };
	}
	const link = /^\[([^\]]*)\](?:\(([^)\s]*)\))/.exec(start);
	const path = link?.[2] ?? '';
	return link && path !== '' ? { path, rest: unstar(start.slice(link[0].length), stars), bare: false } : undefined;
}

function unstar(text: string, stars: string): string {
	return text.startsWith(stars) ? text.slice(stars.length) : text;
}

/** A dash, bracket, arrow or comment after white space, a colon, comma or semicolon before it, or a further operation. */
const barePathEnd =
	/[ \t](?:[-–—(→#]|=>|to[ \t])|[:,;][ \t]|[ \t](?=(?:ADDED|CREATED|MODIFIED|CHANGED|UPDATED|REMOVED|DELETED|RENAMED|MOVED)[: \t])/;

/** Read a path without marks, which may have blanks, up to what ends it. */
export function readBarePath(text: string): ReadPath | undefined {
	const end = barePathEnd.exec(text)?.index ?? text.length;
	const whole = text.slice(0, end).trim();
	const first = /^\S*/.exec(whole)?.[0] ?? '';
	const last = whole.slice(Math.max(whole.lastIndexOf(' '), whole.lastIndexOf('\t')) + 1);
	// `src/app.py with tests`, but not `src/my app.py`.
	const path = first !== last && isPathLike(first) && !isPathLike(last) ? first : whole;
	return path === ''
		? undefined
		: { path: withoutStop(path), rest: text.slice(text.indexOf(path) + path.length), bare: true };
}

/** Read a path without marks that looks like one and has no blanks. */
export function readPlainPath(text: string): ReadPath | undefined {
	const token = withoutStop(/^[^\s`,;|()]+/.exec(text)?.[0] ?? '');
	const stars = /^[*_]+(?=\w)/.exec(token)?.[0] ?? '';
	const path = stars !== '' && token.endsWith(stars) ? token.slice(stars.length, -stars.length) : token;
	return isPathLike(path) ? { path, rest: text.slice(token.length), bare: true } : undefined;
}

/** Without what ends a sentence. */
function withoutStop(path: string): string {
	return path.replace(/(?<=[\w)\]])[.:!]$/, '');
}

const known =
	/^(?:[A-Z][a-z]+file|makefile|dockerfile|justfile|LICEN[CS]E|README|CHANGELOG|NOTICE|CODEOWNERS|AUTHORS|VERSION|\.[a-z][\w.-]*)$/;
const withExtension = /^[^\s.][^\s]*\.[A-Za-z][A-Za-z0-9]{0,9}$|^[^\s]*\.[A-Za-z]\w*\.[A-Za-z0-9]{1,9}$/;

/** Whether a text looks like the path of a file or a folder: by its name's extension, a slash in it, or a usual name. */
export function isPathLike(text: string): boolean {
	if (!/^[\p{L}\p{N}._~@$%+\-/\\[\]{}=#&!()*]+$/u.test(text) || text.includes('//')) {
		return false;
	}
	const name = text.slice(text.lastIndexOf('/') + 1);
	const isFile = known.test(name) || (withExtension.test(name) && !abbreviation.test(name) && !name.includes('('));
	return isFile || /^[\w.@-]+(?:\/[\w.@-]+)*\/$/.test(text) || /^[\w.@-]+(?:\/[\w.@-]+)+$/.test(text);
}

const abbreviation = /^(?:e\.g|i\.e|etc|vs|node\.js|v?\d[\d.]*)\.?$/i;

/** A path that cannot stand in code as it is was written as a JSON string. */
function unquote(content: string): string {
	if (!content.startsWith('"')) {
		return content;
	}
	try {
		const value: unknown = JSON.parse(content);
		return typeof value === 'string' ? value : content;
	} catch {
		return content;
	}
}
