import type { Token } from 'markdown-it';

/** A further token at the place of another. Made by the other's own class, so that markdown-it need not be loaded. */
export function createToken(
	model: Token,
	{ type, content, info }: { readonly type: string; readonly content: string; readonly info: string },
): Token {
	const token: Token = Object.create(Object.getPrototypeOf(model));
	return Object.assign(token, model, {
		type,
		tag: '',
		attrs: null,
		nesting: 0,
		children: null,
		markup: '',
		content,
		info,
		meta: null,
	});
}
