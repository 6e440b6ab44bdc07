import { type MemoryHost, type MemoryHostOptions, memoryHost } from '../support/memoryHost';

export const specPath = '.openspec/spec.md';
export const historyPath = '.openspec/apply.md';

/** A Go service with German prose, CRLF everywhere, and a history that a person wrote in a manner of their own. */
const oldSpec = crlf(`# Abrechnungsdienst

Was der Dienst leistet — kurz und bündig. 📄

## Behavior

- Der Dienst MUST auf Port \`8080\` lauschen
- Die Begrüßung MUST \`Guten Tag\` lauten — mit Umlauten, wo nötig
- Der Dienst MUST NOT Kundendaten protokollieren

## Constraints

- Basisabbild: \`golang:1.22-alpine\`
- Der Dienst SHOULD höchstens einmal je Minute nachfragen
`);

export const newSpec = oldSpec
	.replace('`8080`', '`9090`')
	.replace('`Guten Tag`', '`Grüß Gott`')
	.replace('MUST NOT Kundendaten', 'MUST Kundendaten')
	.replace('golang:1.22-alpine', 'golang:1.23-alpine');

const history = crlf(`# Verlauf der Änderungen 📜

### Cycle 1 – 1. Mai 2026

#### Propose

Der Anfang — alles neu. 🎉

#### Changes

* ADDED \`cmd/dienst/main.go\`
* ADDED Dockerfile

#### Status

🟢 erledigt — done

### Cycle 2 — 2026-05-08: Begrüßung

#### Propose

Höflicher grüßen 👋

#### Changes

* MODIFIED \`internal/gruss/gruss.go\`

#### Status

✅ APPLIED
`);

const files = {
	'cmd/dienst/main.go': crlf(`package main

import (
	"log"
	"net/http"
)

const port = "8080"

// main startet den Dienst.
func main() {
	log.Fatal(http.ListenAndServe(":"+port, nil))
}
`),
	'internal/gruss/gruss.go': crlf(`package gruss

// Gruss grüßt — höflich.
func Gruss(name string) string {
	return "Guten Tag" + ", " + name
}
`),
	'internal/protokoll/protokoll.go': crlf(`package protokoll

// Schreibe lässt Kundendaten weg.
func Schreibe(kunde string) {}
`),
	Dockerfile: crlf(`FROM golang:1.22-alpine
COPY . /app
EXPOSE 80
`),
};

/** The service as it is committed, by path. */
export const committed: Readonly<Record<string, string>> = { ...files, [specPath]: oldSpec, [historyPath]: history };

/** The service with four changes of its spec: three that can be read off the files, and one that turns a MUST NOT round. */
export function germanService(options: Pick<MemoryHostOptions, 'run'> = {}): MemoryHost {
	return memoryHost({
		...options,
		files: { ...committed, [specPath]: newSpec },
		commits: [{ hash: 'c'.repeat(40), files: committed }],
	});
}

function crlf(text: string): string {
	return text.replaceAll('\n', '\r\n');
}
