import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { toSpecRef } from '../session/specRef';
import { historyMarkdown } from './historyMarkdown';
import { type PreviewKind, specMarkdown } from './specMarkdown';

/** What the built-in Markdown preview takes from an extension that contributes a plugin to it. */
export interface PreviewPlugin {
	readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Names that a spec may have beside its history. */
const specNames = ['spec.md', 'requirements.md', 'bugfix.md'];

/** The plugin for the built-in Markdown preview; specs and their histories are told by where they are. */
export const previewPlugin: PreviewPlugin = {
	extendMarkdownIt: md => md.use(specMarkdown(kindOf)).use(historyMarkdown(env => kindOf(env) === 'history', redraw)),
};

/** Previews that were drawn before what draws histories was loaded are drawn anew. */
function redraw(): void {
	void vscode.commands.executeCommand('markdown.preview.refresh');
}

/** The preview hands the URI of its document along to what draws it. */
function kindOf(env: unknown): PreviewKind {
	const uri = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
	if (!isUri(uri)) {
		return 'other';
	}
	if (uri.path.endsWith('/apply.md')) {
		const folder = uri.path.slice(0, uri.path.lastIndexOf('/'));
		return specNames.some(name => toSpecRef(uri.with({ path: `${folder}/${name}` }))) ? 'history' : 'other';
	}
	return toSpecRef(uri) ? 'spec' : 'other';
}

function isUri(value: unknown): value is vscode.Uri {
	return (
		typeof value === 'object' &&
		value !== null &&
		'path' in value &&
		typeof value.path === 'string' &&
		'with' in value &&
		typeof value.with === 'function'
	);
}
