import type { FrameLocator } from 'playwright-core';
import { hostileCase } from '../../support/hostile/hostileCase';
import { type StandIn, startStandIn } from '../../support/standIn/startStandIn';
import type { Workbench } from '../workbench';

const spec = '.openspec/spec.md';
const history = '.openspec/apply.md';

/** Elements that no text of a spec or a history may become. */
const forbidden = [
	'script',
	'img',
	'svg',
	'iframe',
	'style',
	'base',
	'meta',
	'form',
	'object',
	'a[href]',
	'[onerror]',
	'[onload]',
]
	.map(name => `#root ${name}`)
	.join(', ');

/** The hostile texts of each entry, with `ORIGIN` for a server that counts what is asked of it; and a part that is to be read. */
const attacks = {
	'spec-01': {
		title: 'shows elements as text',
		texts: [
			'<script>alert(1)</script> <img src=ORIGIN/i onerror=alert(1)> <svg onload=alert(1)>',
			'<iframe srcdoc="<b>x</b>"></iframe> <style>@import "ORIGIN/s"</style> <base href="ORIGIN/"> <meta http-equiv="refresh" content="0;url=ORIGIN/m"> <form action="ORIGIN/f"><button>Send</button></form>',
		],
		part: 'onerror=alert(1)',
	},
	'spec-02': {
		title: 'makes no link of an address that is a script or data',
		texts: [
			'[a](javascript:alert(1)) [b](JaVaScRiPt:alert(2)) [c](&#106;avascript:alert(3)) [d](java\tscript:alert(4))',
			'[e](data:text/html,<b>x</b>) [f](vbscript:x)',
		],
		part: 'alert(1)',
	},
	'spec-03': {
		title: 'makes no link of a command',
		texts: [
			'[run it](command:workbench.action.terminal.sendSequence?%7B%7D) <command:x> [by reference][r]',
			'[r]: command:workbench.action.quit',
		],
		part: 'run it',
	},
	'spec-04': {
		title: 'makes no link of an address that another program opens',
		texts: [
			'[a](vscode://x) [b](vscode-insiders://x) [c](ms-msdt:/id) [d](smb://x/y) [e](ssh://x) [over there](file:///etc/passwd) \\\\evil\\share',
		],
		part: 'over there',
	},
	'spec-05': {
		title: 'asks nobody for a picture',
		texts: [
			'![seen by](ORIGIN/p?d=SECRET) ![b](//localhost/p.png) ![c](data:image/svg+xml,x) ![d](data:image/png;base64,AAAA)',
		],
		part: 'seen by',
	},
	'spec-06': {
		title: 'shows a link as text with its address, which nothing opens or fetches',
		texts: ['[the manual](ORIGIN/manual) and <ORIGIN/auto> and ORIGIN/bare'],
		part: 'the manual',
	},
	'spec-07': {
		title: 'lets no text out of the place where it stands',
		texts: ["</script><script>alert(7)</script> $\u007Balert(7)} {{alert(7)}} ' \" onload=alert(7) --> nonce='unsafe'"],
		part: '{{alert(7)}}',
	},
	'history-15': {
		title: 'shows markup and control characters in ids, paths and commands as text',
		texts: ['**bold** <b>b</b> \u001b[31mred\u001b[0m [x](ORIGIN/x) \u202Eevil'],
		part: '[31mred',
	},
} as const;

/** Specs and histories full of hostile text, as the plan view and the timeline show them. */
export function hostileTexts(workbench: () => Workbench): void {
	describe('hostile texts in a spec and in its history', () => {
		let server: StandIn;
		let plan: FrameLocator;
		let timeline: FrameLocator;
		let dialogs = 0;

		before(async function () {
			this.timeout(180_000);
			server = await startStandIn(() => ({ kind: 'answer', status: 200, body: '' }));
			workbench().page.on('dialog', dialog => {
				dialogs++;
				void dialog.dismiss();
			});
			const texts = Object.values(attacks).flatMap(({ texts: some }) =>
				some.map(text => text.replaceAll('ORIGIN', server.origin)),
			);
			workbench().changeOnDisk(
				spec,
				text => `${text}\n## Hostile requirements\n\n${texts.map(toRequirement).join('')}`,
			);
			workbench().changeOnDisk(history, text => `${text}\n${texts.map(toCycle).join('\n')}`);
			await workbench().openFile(spec);
			await workbench().openViewContainer('Spec-Driven Ops');
			plan = await workbench().webview('Plan');
			await plan.locator('.change').first().waitFor();
			await workbench().runCommand('Spec: Show Apply History');
			timeline = await workbench().webview('Apply history');
			await timeline.locator('.cycle-head').first().waitFor();
		});

		after(() => server?.close());

		for (const id of Object.keys(attacks) as (keyof typeof attacks)[]) {
			const { title, part } = attacks[id];
			hostileCase(id, title, async () => {
				const search = timeline.getByRole('searchbox', { name: 'Search the history' });
				await search.fill(part.replace('[31m', ''));
				const head = timeline.locator('.cycle-head').first();
				await timeline.locator('.outcome', { hasText: ' of ' }).waitFor();
				if ((await head.getAttribute('aria-expanded')) !== 'true') {
					await head.click();
				}
				await timeline.locator('.details').first().waitFor();
				const shown = await timeline.locator('#cycles').innerText();
				return {
					seen: {
						isText: shown.includes(part),
						inTimeline: await timeline.locator(forbidden).count(),
						inPlan: await plan.locator(forbidden).count(),
						requests: server.requests.length,
						dialogs,
					},
					promised: { isText: true, inTimeline: 0, inPlan: 0, requests: 0, dialogs: 0 },
				};
			});
		}
	});
}

function toRequirement(text: string): string {
	return `- The page MUST show ${text}\n`;
}

function toCycle(text: string, place: number): string {
	const fence = '`'.repeat(5);
	return `## Cycle ${10 + place} — 2026-06-09

### Propose

Show ${text}

### Spec

${fence}diff
- The page MUST hide ${text}
+ The page MUST show ${text}
${fence}

### Changes

- MODIFIED \`src/${text.replaceAll('`', '')}.py\`

### Verify

${fence}bash
echo "${text}"
# Expected: ${text} (exit 0)
${fence}

### Status

✅ APPLIED
`;
}
