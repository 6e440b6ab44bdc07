import * as vscode from 'vscode';

/** The pages, by the name of their script in `dist/webview` and their style sheet in `media`. */
export type WebviewPage = 'plan' | 'timeline';

/**
 * Shell of a page: one script, its style sheet and the icon font; nothing else may load.
 *
 * Inline scripts and styles are refused by the policy, and so is every connection.
 */
export function renderWebviewHtml(
	webview: vscode.Webview,
	extensionUri: vscode.Uri,
	page: WebviewPage,
	title: string,
): string {
	const nonce = crypto.randomUUID();
	const uri = (...segments: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...segments));
	const policy = [
		"default-src 'none'",
		`style-src ${webview.cspSource}`,
		`font-src ${webview.cspSource}`,
		`script-src 'nonce-${nonce}'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="UTF-8">
	<meta name="viewport" content="width=device-width, initial-scale=1">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<title>${escapeHtml(title)}</title>
	<link rel="stylesheet" href="${uri('dist', 'webview', 'codicon.css')}">
	<link rel="stylesheet" href="${uri('media', 'common.css')}">
	<link rel="stylesheet" href="${uri('media', `${page}.css`)}">
</head>
<body>
	<main id="root"></main>
	<script type="module" nonce="${nonce}" src="${uri('dist', 'webview', `${page}.js`)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
