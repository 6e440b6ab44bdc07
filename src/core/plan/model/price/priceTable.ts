import type { ModelPrice, Prices } from './modelPrice';

/** The day of the prices below. */
export const pricesOf = '2026-10-24';

const fable5 = { input: 10, output: 50, cacheRead: 1, cacheWrite: 12.5 };
const fable51 = { ...fable5, cacheRead: 0.25 };
const opus = { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 };
const sonnet4 = { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 };

/**
 * List prices of Anthropic's API, from https://platform.claude.com/docs/en/about-claude/pricing and the pages of its
 * models. A model that is not here has a price that was not found there: it is unknown.
 */
export const priceTable: Prices = new Map<string, ModelPrice>([
	['claude-fable-5-1', fable51],
	['claude-mythos-5-1', fable51],
	['claude-fable-5', fable5],
	['claude-mythos-5', fable5],
	['claude-opus-5-5', { input: 4, output: 20, cacheRead: 0.2, cacheWrite: 5 }],
	['claude-opus-5', opus],
	['claude-opus-4-8', opus],
	['claude-opus-4-7', opus],
	['claude-opus-4-6', opus],
	['claude-opus-4-5', opus],
	['claude-sonnet-5-5', { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5 }],
	['claude-sonnet-5', { input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5 }],
	['claude-sonnet-4-6', sonnet4],
	['claude-sonnet-4-5', sonnet4],
	['claude-haiku-5-5', { input: 0.1, output: 0.5, cacheRead: 0.01, cacheWrite: 0.125, longest: 100_000 }],
	['claude-haiku-4-5', { input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 }],
]);
