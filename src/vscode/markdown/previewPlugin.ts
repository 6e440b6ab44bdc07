import type { MarkdownIt } from 'markdown-it';
import type * as vscode from 'vscode';
import { redrawPreviews } from '../late/latePreview';
import { toSpecRef } from '../session/specRef';
import { historyMarkdown } from './historyMarkdown';
import { type PreviewKind, specMarkdown } from './specMarkdown';

/** Names that a spec may have beside its history. */
const specNames = ['spec.md', 'requirements.md', 'bugfix.md'];

/** Let the built-in Markdown preview draw specs and their histories as such; they are told by where they are. */
export function previewPlugin(md: MarkdownIt): void {
	md.use(specMarkdown(kindOf)).use(historyMarkdown(env => kindOf(env) === 'history', redrawPreviews));
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
