import { type LiteralCase, lines } from '../literalCase';

/** Containers and clusters: times. */
export const containerTimeCases: readonly LiteralCase[] = [
	{
		name: 'how often a probe asks',
		before: ['The liveness probe MUST run every 10 seconds'],
		after: ['The liveness probe MUST run every 20 seconds'],
		files: {
			'k8s/deployment.yaml': lines(
				'spec:',
				'  revisionHistoryLimit: 10',
				'  template:',
				'    spec:',
				'      containers:',
				'        - name: api',
				'          livenessProbe:',
				'            httpGet: { path: /live, port: 8080 }',
				'            periodSeconds: 10',
				'          readinessProbe:',
				'            httpGet: { path: /ready, port: 8080 }',
				'            periodSeconds: 10',
			),
		},
		selected: ['k8s/deployment.yaml:9 periodSeconds: 20'],
		doubtful: ['k8s/deployment.yaml:12 periodSeconds: 20'],
	},
	{
		name: 'an interval beside a timeout',
		before: ['Health MUST be checked every 15 seconds'],
		after: ['Health MUST be checked every 30 seconds'],
		files: {
			'docker-compose.yml': lines(
				'services:',
				'  app:',
				'    healthcheck:',
				'      test: curl -f http://localhost/',
				'      interval: 15s',
				'      timeout: 15s',
				'      retries: 15',
			),
		},
		selected: ['docker-compose.yml:5 interval: 30s'],
		doubtful: ['docker-compose.yml:6 timeout: 30s', 'docker-compose.yml:7 retries: 30'],
	},
	{
		name: 'a timeout beside an interval',
		before: ['A health check MUST time out after 5 seconds'],
		after: ['A health check MUST time out after 3 seconds'],
		files: {
			'k8s/app.yaml': lines('livenessProbe:', '  periodSeconds: 5', '  timeoutSeconds: 5', '  failureThreshold: 5'),
			'docker-compose.yml': lines(
				'services:',
				'  app:',
				'    healthcheck:',
				'      interval: 5s',
				'      timeout: 5s',
				'      start_period: 5s',
			),
		},
		selected: ['docker-compose.yml:5 timeout: 3s'],
		doubtful: [
			'docker-compose.yml:4 interval: 3s',
			'docker-compose.yml:6 start_period: 3s',
			'k8s/app.yaml:2 periodSeconds: 3',
			'k8s/app.yaml:3 timeoutSeconds: 3',
		],
	},
];
