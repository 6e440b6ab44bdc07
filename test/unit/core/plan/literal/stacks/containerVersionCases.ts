import { type LiteralCase, lines } from '../literalCase';

/** Containers and clusters: versions and images. */
export const containerVersionCases: readonly LiteralCase[] = [
	{
		name: 'the Ruby that a project runs on',
		before: ['The application MUST run on Ruby 3.2.2'],
		after: ['The application MUST run on Ruby 3.3.0'],
		files: {
			'.ruby-version': lines('3.2.2'),
			Gemfile: lines(
				'source "https://rubygems.org"',
				'',
				'ruby "3.2.2"',
				'',
				'gem "rails", "~> 7.1"',
				'gem "puma", "3.2.2"',
			),
			Dockerfile: lines('FROM ruby:3.2.2-slim', 'RUN gem install bundler:2.4.10'),
			'Gemfile.lock': lines('GEM', '  specs:', '    puma (3.2.2)', '', 'RUBY VERSION', '   ruby 3.2.2p53'),
		},
		selected: ['.ruby-version:1 3.3.0', 'Dockerfile:1 FROM ruby:3.3.0-slim', 'Gemfile:3 ruby "3.3.0"'],
	},
	{
		name: 'the Go version of a module',
		before: ['The module MUST be built with Go 1.21'],
		after: ['The module MUST be built with Go 1.22'],
		files: {
			'go.mod': lines(
				'module example.com/ledger',
				'',
				'go 1.21',
				'',
				'require (',
				'\tgithub.com/go-chi/chi/v5 v5.0.12',
				'\tgo.uber.org/zap v1.21.0',
				')',
			),
			Dockerfile: lines('FROM golang:1.21-alpine AS build', 'WORKDIR /src'),
			'.github/workflows/test.yml': lines(
				'jobs:',
				'  test:',
				'    steps:',
				'      - uses: actions/setup-go@v5',
				'        with:',
				'          go-version: "1.21"',
			),
		},
		selected: [
			'.github/workflows/test.yml:6 go-version: "1.22"',
			'Dockerfile:1 FROM golang:1.22-alpine AS build',
			'go.mod:3 go 1.22',
		],
	},
	{
		name: 'a tag in Helm values and a manifest',
		before: ['The API MUST run the image `registry.example.com/api:1.8.2`'],
		after: ['The API MUST run the image `registry.example.com/api:1.9.0`'],
		files: {
			'helm/values.yaml': lines(
				'image:',
				'  repository: registry.example.com/api',
				'  tag: "1.8.2"',
				'sidecar:',
				'  image:',
				'    repository: registry.example.com/proxy',
				'    tag: "1.8.2"',
			),
			'helm/Chart.yaml': lines('apiVersion: v2', 'name: api', 'version: 0.4.0', 'appVersion: "1.8.2"'),
			'deploy/job.yaml': lines('spec:', '  containers:', '    - image: registry.example.com/api:1.8.2'),
		},
		selected: ['deploy/job.yaml:3 - image: registry.example.com/api:1.9.0', 'helm/values.yaml:3 tag: "1.9.0"'],
	},
	{
		name: 'a database image in compose and tests',
		before: ['The service MUST use `postgres:15`'],
		after: ['The service MUST use `postgres:16`'],
		files: {
			'docker-compose.yml': lines(
				'services:',
				'  db:',
				'    image: postgres:15',
				'  old:',
				'    image: postgres:15.2-alpine',
			),
			'src/test/java/DbTest.java': lines(
				'static PostgreSQLContainer<?> db = new PostgreSQLContainer<>("postgres:15");',
			),
			'.gitlab-ci.yml': lines('test:', '  services:', '    - postgres:15', '  variables:', '    PGVERSION: "15"'),
		},
		selected: [
			'.gitlab-ci.yml:3 - postgres:16',
			'docker-compose.yml:3 image: postgres:16',
			'src/test/java/DbTest.java:1 static PostgreSQLContainer<?> db = new PostgreSQLContainer<>("postgres:16");',
		],
	},
	{
		name: 'an image in a matrix',
		before: ['The integration tests MUST run against `mysql:8.0`'],
		after: ['The integration tests MUST run against `mysql:8.4`'],
		files: {
			'.github/workflows/test.yml': lines(
				'    services:',
				'      db:',
				'        image: mysql:8.0',
				'    strategy:',
				'      matrix:',
				'        python: ["3.8", "3.9"]',
				'        lib: ["8.0"]',
			),
			'docs/history.md': lines('We began with mysql:8.0.'),
			'helm/values.yaml': lines('mysql:', '  image: mysql', '  tag: "8.0"', 'redis:', '  image: redis', '  tag: "8.0"'),
		},
		selected: ['.github/workflows/test.yml:3 image: mysql:8.4', 'helm/values.yaml:3 tag: "8.4"'],
		doubtful: ['docs/history.md:1 We began with mysql:8.4.'],
	},
];
