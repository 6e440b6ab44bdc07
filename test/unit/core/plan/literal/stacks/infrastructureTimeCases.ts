import { type LiteralCase, lines } from '../literalCase';

/** Servers and what they run on: times. */
export const infrastructureTimeCases: readonly LiteralCase[] = [
	{
		name: 'a restart delay in a unit file',
		before: ['The agent MUST be restarted after 5 seconds'],
		after: ['The agent MUST be restarted after 10 seconds'],
		files: {
			'packaging/agent.service': lines(
				'[Unit]',
				'Description=Metrics agent',
				'',
				'[Service]',
				'ExecStart=/usr/bin/agent --interval 5',
				'Restart=on-failure',
				'RestartSec=5',
				'StartLimitBurst=5',
			),
		},
		selected: ['packaging/agent.service:7 RestartSec=10'],
		doubtful: ['packaging/agent.service:5 ExecStart=/usr/bin/agent --interval 10'],
	},
	{
		name: 'a setting of HAProxy',
		before: ['The load balancer MUST close idle client connections after 50 seconds'],
		after: ['The load balancer MUST close idle client connections after 30 seconds'],
		files: {
			'haproxy.cfg': lines(
				'defaults',
				'    mode http',
				'    timeout connect 5s',
				'    timeout client 50s',
				'    timeout server 50s',
				'    maxconn 50',
			),
		},
		selected: ['haproxy.cfg:4 timeout client 30s'],
	},
	{
		name: 'a timer of systemd',
		before: ['The cleanup MUST run daily at 03:00'],
		after: ['The cleanup MUST run daily at 04:30'],
		files: {
			'systemd/cleanup.timer': lines('[Timer]', 'OnCalendar=*-*-* 03:00:00', 'Persistent=true'),
			'src/schedule.ts': lines("export const cleanupAt = '03:00';", "export const reportAt = '03:00';"),
		},
		selected: [
			"src/schedule.ts:1 export const cleanupAt = '04:30';",
			'systemd/cleanup.timer:2 OnCalendar=*-*-* 04:30:00',
		],
	},
	{
		name: 'a default of a Terraform variable',
		before: ['Log groups MUST be retained for 30 days'],
		after: ['Log groups MUST be retained for 90 days'],
		files: {
			'infra/variables.tf': lines(
				'variable "log_retention_days" {',
				'  type    = number',
				'  default = 30',
				'}',
				'',
				'variable "lambda_timeout" {',
				'  type    = number',
				'  default = 30',
				'}',
			),
			'infra/prod.tfvars': lines('log_retention_days = 30', 'lambda_timeout     = 30'),
			'infra/logs.tf': lines('resource "aws_cloudwatch_log_group" "app" {', '  retention_in_days = 30', '}'),
		},
		selected: [
			'infra/logs.tf:2 retention_in_days = 90',
			'infra/prod.tfvars:1 log_retention_days = 90',
			'infra/variables.tf:3 default = 90',
		],
	},
	{
		name: 'a TTL of one record',
		before: ['The DNS record of the API MUST have a TTL of 300 seconds'],
		after: ['The DNS record of the API MUST have a TTL of 60 seconds'],
		files: {
			'dns.tf': lines(
				'resource "aws_route53_record" "api" {',
				'  name = "api"',
				'  ttl  = 300',
				'}',
				'',
				'resource "aws_route53_record" "www" {',
				'  name = "www"',
				'  ttl  = 300',
				'}',
			),
		},
		selected: ['dns.tf:3 ttl  = 60'],
		doubtful: ['dns.tf:8 ttl  = 60'],
	},
];
