import * as vscode from 'vscode';
import { type Failure, failed, nothingWritten } from '../../core/failure';

/** What to do where another model may do better. */
export const otherModel = 'Choose another model or planner with “Spec: Select Planner”.';

/** What a request to the editor's model failed for, by the code of the error; its text may repeat what was sent. */
export function describeEditorError(error: unknown): Failure {
	if (isOffTopic(error)) {
		const message = 'The model of the editor declined to answer, because it takes this for no question about code.';
		return failure('model.stopped', message, `Reword the requirement. ${otherModel}`);
	}
	switch (error instanceof vscode.LanguageModelError ? error.code : '') {
		case vscode.LanguageModelError.NoPermissions.name:
			return failure(
				'model.no_permission',
				'You did not let this extension use the models of the editor.',
				'Plan again and allow it, or choose another planner with “Spec: Select Planner”.',
			);
		case vscode.LanguageModelError.Blocked.name:
			return failure(
				'model.rate_limited',
				'The editor blocks requests to its model for now.',
				'Wait a while, then plan again.',
			);
		case vscode.LanguageModelError.NotFound.name:
			return failure('model.unknown_model', 'The editor does not have the model any more.', otherModel);
		default:
			return failure('model.server_error', 'The model of the editor failed.', `Plan again. ${otherModel}`);
	}
}

/** How some models say that a question is none for them. */
function isOffTopic(error: unknown): boolean {
	const { cause } = error instanceof Error ? error : { cause: undefined };
	return [error, cause].some(one => one instanceof Error && one.message.includes('off_topic'));
}

function failure(code: Failure['code'], message: string, next: string): Failure {
	return failed(code, message, nothingWritten, next);
}
