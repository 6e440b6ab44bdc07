import { promises, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program: kills it, as `kill -9` does, right before the step with the number in DIE_AT that changes the
 * disk, counted from 1; a write dies half-way. With another SIGNAL it is told to stop instead, and goes on with the step.
 * The number of steps of a program that ends is written to the file that STEPS_TO names.
 */

const { SIGNAL = 'SIGKILL' } = process.env;
const dieAt = Number(process.env.DIE_AT ?? 0);
let steps = 0;

/** Whether the program dies in the place of this step. */
function step(): boolean {
	steps++;
	if (steps === dieAt && SIGNAL !== 'SIGKILL') {
		process.kill(process.pid, SIGNAL);
		return false;
	}
	return steps === dieAt;
}

function die(): never {
	process.kill(process.pid, 'SIGKILL');
	throw new Error('still alive');
}

/** Have each call of a function of this object be a step. */
function count(target: object, names: readonly string[]): void {
	for (const name of names) {
		const real = Reflect.get(target, name);
		Reflect.set(target, name, function (this: unknown, ...args: readonly unknown[]) {
			return step() ? die() : Reflect.apply(real, this, args);
		});
	}
}

/** Reading is no step. */
function countOpen(): void {
	const real = promises.open;
	promises.open = async (path, flags, mode) =>
		flags === 'r' || flags === 0 || !step() ? real(path, flags, mode) : die();
}

function countWrites(handle: object): void {
	const real: FileHandle['writeFile'] = Reflect.get(handle, 'writeFile');
	Reflect.set(handle, 'writeFile', async function (this: FileHandle, bytes: Uint8Array) {
		if (step()) {
			await this.write(bytes, 0, bytes.length >> 1);
			die();
		}
		return real.call(this, bytes);
	});
}

const some = await open('/dev/null', 'r');
const handles = Object.getPrototypeOf(some);
await some.close();
count(promises, ['copyFile', 'link', 'mkdir', 'rename', 'rmdir', 'unlink']);
count(handles, ['chmod', 'chown', 'sync', 'truncate']);
countWrites(handles);
countOpen();
syncBuiltinESMExports();
process.on('exit', () => {
	if (process.env.STEPS_TO !== undefined) {
		writeFileSync(process.env.STEPS_TO, String(steps));
	}
});
