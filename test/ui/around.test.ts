import { tempFolder } from '../harness/tempFolder';
import { addClock } from './addClock';
import { addBigSpec, bigSpec } from './stories/bigSpec';
import { filesOutside } from './stories/filesOutside';
import { halfWritten } from './stories/halfWritten';
import { interrupted } from './stories/interrupted';
import { twoWindows } from './stories/twoWindows';
import { useWorkbench } from './useWorkbench';

/** What comes from outside while a plan is made, reviewed and applied; by clicking and typing only. */
describe('around a plan', () => {
	const folder = tempFolder('around');
	before(() => {
		addBigSpec(folder);
		for (const name of ['killed', 'moved', 'outside', 'shared', 'torn']) {
			addClock(folder, name);
		}
	});
	const workbench = useWorkbench({ folder });

	filesOutside(workbench);
	twoWindows(workbench);
	bigSpec(workbench);
	interrupted(workbench);
	halfWritten(workbench);
});
