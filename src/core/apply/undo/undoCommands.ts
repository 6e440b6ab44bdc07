import type { Change } from '../../diff/change';
import { standingCycles } from '../../history/baseline/standingCycles';
import { changedLiterals } from '../../plan/commands/changedLiterals';
import { mergeVerify } from '../../plan/commands/mergeVerify';
import { previousCommands } from '../../plan/commands/previousCommands';
import { replaceInCommands } from '../../plan/literal/replaceInCommands';
import type { PlannedCommand } from '../../plan/plan';
import type { SpecState } from '../../plan/state/readState';
import type { UndoableCycle } from './selectCycle';

/**
 * The commands that decide an undo, none approved yet: those of the applied cycle before.
 *
 * Where other cycles followed, the last one's, with the literals of the undone changes as they were.
 *
 * @param changes What the undo does to the baseline.
 */
export function undoCommands(
	{ history, historyPath, specPath }: SpecState,
	{ cycle }: UndoableCycle,
	changes: readonly Change[],
): readonly PlannedCommand[] {
	const index = history.cycles.indexOf(cycle);
	const earlier = { cycles: history.cycles.slice(0, index), problems: [] };
	const [newest] = standingCycles({ cycles: history.cycles.slice(index + 1), problems: [] }, historyPath, specPath);
	const source = newest ? history : earlier;
	const decisive = [...standingCycles(source, historyPath, specPath)].find(({ verify }) => verify.length > 0);
	const known = decisive ? previousCommands(decisive) : [];
	return mergeVerify(known, newest ? replaceInCommands(known, changedLiterals(changes)) : []);
}
