import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** As much of the manifest as is looked at here. */
interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly walkthroughs: readonly {
			readonly id: string;
			readonly steps: readonly {
				readonly id: string;
				readonly description: string;
				readonly media: { readonly svg: string; readonly altText: string };
				readonly completionEvents: readonly string[];
			}[];
		}[];
		readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
	};
}

describe('the walkthrough and the welcome of the specs view', () => {
	let folder: string;
	let manifest: Manifest['contributes'];
	let commands: readonly string[];

	before(async () => {
		const extension = vscode.extensions.getExtension('spec-driven-ops.spec-driven-ops');
		assert.ok(extension);
		folder = extension.extensionPath;
		manifest = extension.packageJSON.contributes;
		await extension.activate();
		commands = await vscode.commands.getCommands();
	});

	it('link to commands that exist', () => {
		const [walkthrough] = manifest.walkthroughs;
		const texts = [
			...(walkthrough?.steps.map(({ description }) => description) ?? []),
			...manifest.viewsWelcome.map(({ contents }) => contents),
		];

		const linked = texts.flatMap(text => [...text.matchAll(/\(command:([^)?]+)/g)].map(match => match[1] ?? ''));

		assert.ok(linked.length >= texts.length);
		assert.deepEqual(
			linked.filter(id => !commands.includes(id)),
			[],
		);
	});

	it('has a picture in theme colours and a way to be done for each step', () => {
		const steps = manifest.walkthroughs[0]?.steps ?? [];

		assert.equal(steps.length, 6);
		for (const { id, media, completionEvents } of steps) {
			const picture = readFileSync(join(folder, media.svg), 'utf8');
			assert.match(picture, /var\(--vscode-/, id);
			assert.ok(media.altText.length > 0 && completionEvents.length > 0, id);
		}
	});

	it('shows the walkthrough that the welcome leads to', () => {
		const linked = manifest.viewsWelcome.flatMap(({ contents }) => [...contents.matchAll(/openWalkthrough\?([^)]+)/g)]);

		assert.ok(linked.length > 0);
		for (const [, args = ''] of linked) {
			const id = `spec-driven-ops.spec-driven-ops#${manifest.walkthroughs[0]?.id}`;
			assert.equal(JSON.parse(decodeURIComponent(args)), id);
		}
	});

	it('has icons for the gutter in light and dark', () => {
		for (const kind of ['added', 'modified', 'moved', 'flipped', 'removed']) {
			for (const theme of ['light', 'dark']) {
				assert.ok(existsSync(join(folder, `media/gutter/${kind}-${theme}.svg`)), `${kind}-${theme}`);
			}
		}
	});
});
