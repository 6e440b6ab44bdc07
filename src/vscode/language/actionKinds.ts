import * as vscode from 'vscode';

/** What settles a change; VS Code offers it first. */
export const settling = vscode.CodeActionKind.QuickFix;

/** What only looks at a change. */
export const looking = vscode.CodeActionKind.Empty.append('spec');
