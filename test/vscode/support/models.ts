import { modelSource } from '../../../src/modelSource';
import { Models } from '../../../src/vscode/model/models';
import { openPlanner } from '../../../src/vscode/model/openPlanner';
import type { OpenPlanner } from '../../../src/vscode/session/openPlanner';
import { memorySecrets } from '../../unit/vscode/model/memorySecrets';
import { logged } from './logged';
import { memoryMemento } from './memoryMemento';

/** The user's models in a test: as the extension has them, with a memory of their own. */
export interface TestModels {
	readonly models: Models;
	/** Opens the planner of the user's settings. */
	readonly open: OpenPlanner;
}

/** Give each test of a `describe` models that remember neither keys nor consents. */
export function useModels(): () => TestModels {
	let models: Models | undefined;

	afterEach(() => {
		models?.dispose();
		models = undefined;
	});

	return () => {
		const made = new Models({ secrets: memorySecrets(), globalState: memoryMemento() }, modelSource, {
			...logged,
			show: () => {},
		});
		models = made;
		return { models: made, open: onProgress => openPlanner(made, onProgress) };
	};
}
