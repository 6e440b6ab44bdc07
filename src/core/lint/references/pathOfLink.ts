import { folderOf } from '../../spec/specPaths';

/**
 * The path that a link in a file leads to, from where the file's own path starts; it may begin with `..`.
 *
 * `undefined` for links that lead to no file beside it: addresses, anchors, absolute paths and templates.
 */
export function pathOfLink(file: string, target: string): string | undefined {
	const bare = target.replace(/[#?].*$/s, '');
	if (bare === '' || /^[a-z][a-z0-9+.-]*:|^[/\\]|[{}$*|]|\.\.\.|^@/i.test(bare) || !/[./]/.test(bare)) {
		return undefined;
	}
	const decoded = decode(bare);
	const parts = folderOf(file)
		.split('/')
		.filter(part => part !== '' && part !== '.');
	const isAbsolute = file.startsWith('/');
	for (const part of decoded.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
			parts.pop();
		} else if (part !== '.' && part !== '') {
			parts.push(part);
		}
	}
	return `${isAbsolute ? '/' : ''}${parts.join('/')}`;
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
