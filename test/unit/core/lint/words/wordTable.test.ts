import assert from 'node:assert/strict';
import { hashStart, hashStep } from '../../../../../src/core/lint/words/hash';
import { WordTable } from '../../../../../src/core/lint/words/wordTable';

function hash(text: string): number {
	return [...text].reduce((before, letter) => hashStep(before, letter.charCodeAt(0)), hashStart);
}

describe('WordTable', () => {
	it('makes each word once, also when it becomes larger', () => {
		let made = 0;
		const table = new WordTable((spelling, hash) => {
			made++;
			return { spelling, hash, lower: spelling, marks: 0, concept: 0 };
		});
		const spellings = Array.from({ length: 30_000 }, (_, index) => `word${index}`);
		const find = (spelling: string) => table.find(`a ${spelling} b`, 2, 2 + spelling.length, hash(spelling));
		const first = spellings.map(find);

		const again = spellings.map(find);

		assert.equal(made, spellings.length);
		assert.ok(again.every((word, index) => word === first[index] && word.spelling === spellings[index]));
	});

	it('stays small whatever is read', () => {
		let made = 0;
		const table = new WordTable((spelling, hash) => {
			made++;
			return { spelling, hash, lower: spelling, marks: 0, concept: 0 };
		});
		const find = (spelling: string) => table.find(spelling, 0, spelling.length, hash(spelling));
		for (let index = 0; index < 40_000; index++) {
			find(`word${index}`);
		}

		find('word0');

		assert.equal(made, 40_001);
	});
});
