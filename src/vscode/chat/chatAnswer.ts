import type * as vscode from 'vscode';

/** As much of a request as is looked at. */
export type ChatQuestion = Pick<vscode.ChatRequest, 'command' | 'prompt' | 'model'>;

/** As much of an answer's stream as is written to. */
export type ChatAnswer = Pick<vscode.ChatResponseStream, 'markdown' | 'button' | 'progress'>;
