import assert from 'node:assert/strict';
import { noFilter, parseUiState, toggled } from '../../../../src/webview/plan/uiState';

describe('parseUiState', () => {
	it('reads back what was saved', () => {
		const filter = { text: 'x', tags: ['added'], section: 'Limits' };
		const state = { collapsed: ['Changes'], hunksShown: ['a.py'], servesShown: ['b.py'], filter, scroll: 12.5 };

		const parsed = parseUiState(JSON.parse(JSON.stringify(state)));

		assert.deepEqual(parsed, state);
	});

	it('reads what an older page saved', () => {
		const state = { collapsed: ['Changes'], hunksShown: [], filter: noFilter, scroll: 7 };

		const parsed = parseUiState(state);

		assert.deepEqual(parsed, { ...state, servesShown: [] });
	});

	it('starts anew from anything else', () => {
		const parsed = [undefined, null, 'x', { collapsed: 7 }, { filter: 'x' }].map(parseUiState);

		for (const state of parsed) {
			assert.deepEqual(state, { collapsed: [], hunksShown: [], servesShown: [], filter: noFilter, scroll: 0 });
		}
	});
});

describe('toggled', () => {
	it('adds what is missing and takes what is there', () => {
		const added = toggled(['a'], 'b');
		const taken = toggled(added, 'a');

		assert.deepEqual(added, ['a', 'b']);
		assert.deepEqual(taken, ['b']);
	});
});
