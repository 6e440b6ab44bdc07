import assert from 'node:assert/strict';
import { findWhole } from '../../../../../src/core/plan/literal/findWhole';

describe('findWhole', () => {
	for (const [literal, text, count] of [
		['Hello', 'f"Hello, {x}" Hello', 2],
		['Hello', 'Hellos OthHello Hello_x', 0],
		['3.12', 'python:3.12-slim', 1],
		['3.12', '3.12.1 13.12 3.123', 0],
		['30', '30s 130 x30', 0],
		['30', 'sleep 30; t=30', 2],
		['hello', 'hello-world my-hello hello.py', 0],
		['getUser', 'api.getUser()', 1],
		['/health', 'get("/health")', 1],
		['/health', '/api/health /health/live', 0],
		['hello.py', 'src/hello.py', 0],
		['hello.py', '["python", "hello.py"]', 1],
		['', 'anything', 0],
		['größe', 'größen größe', 1],
	] as const) {
		it(`finds “${literal}” ${count} times in “${text}”`, () => {
			assert.equal(findWhole(text, literal).length, count);
		});
	}
});
