import { type LiteralCase, lines } from '../literalCase';

/** Builds and scripts. */
export const pipelineCases: readonly LiteralCase[] = [
	{
		name: 'the time limit of a workflow',
		before: ['The CI build MUST be stopped after 20 minutes'],
		after: ['The CI build MUST be stopped after 30 minutes'],
		files: {
			'.github/workflows/ci.yml': lines(
				'name: CI',
				'on: [push]',
				'jobs:',
				'  build:',
				'    runs-on: ubuntu-22.04',
				'    timeout-minutes: 20',
				'    steps:',
				'      - uses: actions/setup-node@v4',
				'        with:',
				'          node-version: 20',
			),
			'.github/workflows/nightly.yml': lines(
				'name: Nightly',
				'on:',
				'  schedule:',
				'    - cron: "20 2 * * *"',
				'jobs:',
				'  scan:',
				'    timeout-minutes: 20',
			),
		},
		selected: ['.github/workflows/ci.yml:6 timeout-minutes: 30'],
		doubtful: ['.github/workflows/ci.yml:10 node-version: 30', '.github/workflows/nightly.yml:7 timeout-minutes: 30'],
	},
	{
		name: 'a default port of a Makefile',
		before: ['The dev server MUST run on port 3000'],
		after: ['The dev server MUST run on port 4000'],
		files: {
			Makefile: lines('PORT ?= 3000', 'TIMEOUT_MS = 3000', '', 'dev:', '\tpython -m devserver --port $(PORT)'),
			'README.md': lines('Run ~make dev~ and open http://localhost:3000.'),
			'scripts/load.py': lines('USERS = 3000'),
		},
		selected: ['Makefile:1 PORT ?= 4000'],
		doubtful: ['README.md:1 Run ~make dev~ and open http://localhost:4000.'],
	},
	{
		name: 'a wait in a shell script',
		before: ['The deploy script MUST wait 30 seconds for the health check'],
		after: ['The deploy script MUST wait 60 seconds for the health check'],
		files: {
			'scripts/deploy.sh': lines(
				'#!/usr/bin/env bash',
				'set -euo pipefail',
				'',
				'HEALTH_CHECK_WAIT=30',
				'KEEP_RELEASES=30',
				'',
				'docker compose up -d',
				'sleep "$HEALTH_CHECK_WAIT"',
				'curl --fail --max-time 30 http://localhost/health',
			),
			'scripts/clean.sh': lines('find /var/log/app -mtime +30 -delete'),
		},
		selected: ['scripts/deploy.sh:4 HEALTH_CHECK_WAIT=60'],
		doubtful: [
			'scripts/deploy.sh:5 KEEP_RELEASES=60',
			'scripts/deploy.sh:9 curl --fail --max-time 60 http://localhost/health',
		],
	},
	{
		name: 'a flag of another name in Python',
		before: ['The command MUST offer the flag `--dry-run`'],
		after: ['The command MUST offer the flag `--simulate`'],
		files: {
			'tool/cli.py': lines(
				'parser.add_argument("--dry-run", action="store_true", help="write nothing")',
				'args = parser.parse_args()',
				'if args.dry_run:',
				'    print("nothing written")',
			),
			'tests/test_cli.py': lines('def test_writes_nothing(tmp_path):', '    run(["sync", "--dry-run", str(tmp_path)])'),
			'scripts/nightly.sh': lines('kubectl apply --dry-run=client -f k8s/', 'tool sync --dry-run /data'),
		},
		selected: [
			'scripts/nightly.sh:2 tool sync --simulate /data',
			'tests/test_cli.py:2 run(["sync", "--simulate", str(tmp_path)])',
			'tool/cli.py:1 parser.add_argument("--simulate", action="store_true", help="write nothing")',
		],
		doubtful: ['scripts/nightly.sh:1 kubectl apply --simulate=client -f k8s/'],
	},
	{
		name: 'a GitLab job that is retried',
		before: ['The deploy job MUST be retried 2 times'],
		after: ['The deploy job MUST be retried 1 time'],
		files: {
			'.gitlab-ci.yml': lines(
				'test:',
				'  script: npm test',
				'  retry: 2',
				'',
				'deploy:',
				'  script: ./deploy.sh',
				'  retry: 2',
				'  environment: production',
			),
		},
		selected: ['.gitlab-ci.yml:7 retry: 1'],
		doubtful: ['.gitlab-ci.yml:3 retry: 1'],
	},
	{
		name: 'a default of a shell variable',
		before: ['The backup script MUST keep 7 backups'],
		after: ['The backup script MUST keep 14 backups'],
		files: {
			'bin/backup.sh': lines(
				'#!/bin/sh',
				// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
				'KEEP_BACKUPS="${KEEP_BACKUPS:-7}"',
				// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
				'LEVEL="${LEVEL:-7}"',
				'ls -t /backups | tail -n +$((KEEP_BACKUPS + 1)) | xargs rm -f',
			),
			'.env.example': lines('KEEP_BACKUPS=7'),
		},
		// biome-ignore lint/suspicious/noTemplateCurlyInString: a file that holds a template
		selected: ['.env.example:1 KEEP_BACKUPS=14', 'bin/backup.sh:2 KEEP_BACKUPS="${KEEP_BACKUPS:-14}"'],
	},
	{
		name: 'a flag of a Go command with its variable',
		before: ['The command MUST take the flag `--out-dir`'],
		after: ['The command MUST take the flag `--output`'],
		files: {
			'cmd/root.go': lines('cmd.Flags().StringVar(&opts.outDir, "out-dir", ".", "where files go")'),
			'README.md': lines('    gen --out-dir build'),
			Makefile: lines('gen:', '\t./gen --out-dir build', '\ttsc --outDir out'),
		},
		selected: [
			'Makefile:2 ./gen --output build',
			'cmd/root.go:1 cmd.Flags().StringVar(&opts.outDir, "output", ".", "where files go")',
		],
		doubtful: ['README.md:1 gen --output build'],
	},
	{
		name: 'a branch name',
		before: ['Releases MUST be cut from the branch `master`'],
		after: ['Releases MUST be cut from the branch `main`'],
		files: {
			'.github/workflows/release.yml': lines('on:', '  push:', '    branches: [master]'),
			'src/main.c': lines('int main(void) { return master_init(); }'),
			'docs/db.md': lines('The master writes, the replica reads.'),
			'db.yaml': lines('database:', '  master: db1', '  replica: db2'),
		},
		selected: ['.github/workflows/release.yml:3 branches: [main]'],
	},
	{
		name: 'a folder in ignore files',
		before: ['Build output MUST go to `build/out`'],
		after: ['Build output MUST go to `dist/out`'],
		files: {
			Makefile: lines('OUT = build/out', 'clean:', '\trm -rf build/out'),
			'.gitignore': lines('build/out', 'build/outline'),
			'src/build/out.ts': lines('export {};'),
		},
		selected: ['.gitignore:1 dist/out', 'Makefile:1 OUT = dist/out', 'Makefile:3 rm -rf dist/out'],
	},
];
