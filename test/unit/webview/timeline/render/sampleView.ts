import assert from 'node:assert/strict';
import type { View } from '../../../../../src/webview/timeline/render/view';
import { TimelineCache } from '../../../../../src/webview/timeline/timelineCache';
import { anyQuery } from '../../../../../src/webview/timeline/uiState';

/** A timeline of two cycles of which nothing has arrived yet. */
export const sampleView: View = {
	head: { generation: 1, path: '.openspec/apply.md', unreadable: null, total: 2, kept: 0, since: '' },
	cache: new TimelineCache(),
	ui: { query: anyQuery, filtersOpen: false, toggled: [], anchor: null },
	chooseRows: () => assert.fail(),
	revealed: null,
	isOpen: () => false,
	toggle: () => {},
	reveal: () => {},
	post: () => {},
	setUi: () => {},
	setQuery: () => {},
};
