import { type LiteralCase, lines } from '../literalCase';

/** Servers and what they run on: words, names and paths. */
export const infrastructureWordCases: readonly LiteralCase[] = [
	{
		name: 'a package in Go',
		before: ['Configuration MUST be read from `/etc/agent/config.yaml`'],
		after: ['Configuration MUST be read from `/etc/agentd/agent.yaml`'],
		files: {
			'cmd/agent/main.go': lines(
				'var path = flag.String("config", "/etc/agent/config.yaml", "path of the configuration")',
			),
			Dockerfile: lines(
				'COPY config.yaml /etc/agent/config.yaml',
				'COPY config.yaml.sample /etc/agent/config.yaml.sample',
			),
			'debian/agent.install': lines('config.yaml etc/agent/'),
			'ansible/agent.yml': lines(
				'- name: write the configuration',
				'  template:',
				'    src: config.yaml.j2',
				'    dest: /etc/agent/config.yaml',
			),
		},
		selected: [
			'Dockerfile:1 COPY config.yaml /etc/agentd/agent.yaml',
			'ansible/agent.yml:4 dest: /etc/agentd/agent.yaml',
			'cmd/agent/main.go:1 var path = flag.String("config", "/etc/agentd/agent.yaml", "path of the configuration")',
		],
	},
	{
		name: 'a policy of Redis',
		before: ['Redis MUST evict keys with the policy `allkeys-lru`'],
		after: ['Redis MUST evict keys with the policy `allkeys-lfu`'],
		files: {
			'redis/redis.conf': lines('maxmemory 256mb', 'maxmemory-policy allkeys-lru'),
			'docker-compose.yml': lines(
				'services:',
				'  cache:',
				'    image: redis:7',
				'    command: redis-server --maxmemory-policy allkeys-lru --save ""',
			),
			'docs/ops.md': lines('We use allkeys-lru because most keys are hot.'),
		},
		selected: [
			'docker-compose.yml:4 command: redis-server --maxmemory-policy allkeys-lfu --save ""',
			'redis/redis.conf:2 maxmemory-policy allkeys-lfu',
		],
		doubtful: ['docs/ops.md:1 We use allkeys-lfu because most keys are hot.'],
	},
	{
		name: 'a bucket in an address and a policy',
		before: ['Reports MUST be written to the bucket `acme-reports`'],
		after: ['Reports MUST be written to the bucket `acme-analytics`'],
		files: {
			'src/report.ts': lines("await s3.putObject({ Bucket: 'acme-reports', Key: key, Body: body });"),
			'infra/policy.json': lines('{', '  "Resource": "arn:aws:s3:::acme-reports/*"', '}'),
			'infra/bucket.tf': lines(
				'resource "aws_s3_bucket" "reports" {',
				'  bucket = "acme-reports"',
				'}',
				'resource "aws_s3_bucket" "old" {',
				'  bucket = "acme-reports-old"',
				'}',
			),
		},
		selected: [
			'infra/bucket.tf:2 bucket = "acme-analytics"',
			'infra/policy.json:2 "Resource": "arn:aws:s3:::acme-analytics/*"',
			"src/report.ts:1 await s3.putObject({ Bucket: 'acme-analytics', Key: key, Body: body });",
		],
	},
];
