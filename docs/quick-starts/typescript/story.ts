// What a portal does, told with a generated client: keep a copy by the feed, register a firm, see where it fits, file, and
// hear by a webhook what the province decided. The development service of the README plays the other side.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ChangesApi,
  CompaniesApi,
  Configuration,
  ConflictsOfInterestApi,
  ExpressionsOfInterestApi,
  MatchesApi,
  MatchingApi,
  ResponseError,
  WebhooksApi,
  type ApiResponse,
  type Company,
  type ResourceChange,
  type WebhookEndpoint,
} from './client/index.js';
import { Receiver, Refused } from '../../samples/webhooks/receiver.mjs';

const SERVICE = process.env.EMINING ?? 'http://localhost:8080';
const REKO_DIQ = '4d85fc29-5d31-8145-a829-6b5c59cf7e29';

type Message = { type: string; data: { id?: string; challenge?: string } };

/** A key of one write; sent again with the same key, the write has one effect. */
const key = () => randomUUID();
const tag = (answer: ApiResponse<unknown>) => answer.raw.headers.get('etag') ?? '';

/** The development provider wants no password; a portal has a client and a secret of its own. */
async function client(user: string): Promise<Configuration> {
  const metadata = await (await fetch(`${SERVICE}/.well-known/oauth-protected-resource`)).json();
  const form = new URLSearchParams({ grant_type: 'password', client_id: 'quarkus-app', username: user });
  const answer = await fetch(`${metadata.authorization_servers[0]}/token`, { method: 'POST', body: form });
  const { access_token: accessToken } = await answer.json();
  return new Configuration({ basePath: SERVICE, accessToken });
}

/** A Japanese company number that nobody has yet, with its check digit. */
function newNumber(): string {
  const number = `18${Math.floor(Date.now() / 1000)}`;
  const sum = [...number].reverse().reduce((all, digit, i) => all + Number(digit) * (1 + (i % 2)), 0);
  return `${9 - (sum % 9)}${number}`;
}

const firm = await client('firm-jp');
const operator = await client('operator');
const reviewer = await client('reviewer-ba');

// --- a copy ------------------------------------------------------------------------------------------------------------
const copy = new Map<string, ResourceChange>();

/** Brings the copy up to date and gives where to go on; anew when a cursor is too old or of somebody with other rights. */
async function sync(since?: string): Promise<string> {
  try {
    return await follow(since);
  } catch (refused) {
    if (!(refused instanceof ResponseError && refused.response.status === 410)) throw refused;
    console.log('sees other things than before: begins anew');
    copy.clear();
    return follow();
  }
}

/** Follows the feed to its end. */
async function follow(since?: string): Promise<string> {
  for (let cursor = since; ; ) {
    const page = await new ChangesApi(firm).listChanges({ since: cursor, limit: 200 });
    for (const change of page.items) {
      const name = `${change.kind} ${change.id}`;
      if (change.gone) copy.delete(name);
      else copy.set(name, change);
    }
    cursor = page.page.nextCursor;
    if (!page.page.hasMore) return cursor!;
  }
}

// --- a webhook ---------------------------------------------------------------------------------------------------------
const messages: Message[] = [];
let known: (receiver: Receiver) => void;
// The first message may come before the answer to the registration, which says what it is checked by.
const receiver = new Promise<Receiver>((resolve) => (known = resolve));

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const header = (name: string) => String(request.headers[`webhook-${name}`] ?? '');
  try {
    const message: Message = (await receiver).accept(
      { id: header('id'), timestamp: header('timestamp'), signature: header('signature') },
      Buffer.concat(parts),
      Math.floor(Date.now() / 1000),
    );
    messages.push(message);
    response.end(message.type === 'webhook.challenge' ? JSON.stringify({ challenge: message.data.challenge }) : '');
  } catch (refused) {
    response.statusCode = refused instanceof Refused && refused.message === 'seen' ? 200 : 401;
    response.end();
  }
}

async function listen(server: Server): Promise<WebhookEndpoint> {
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const webhooks = new WebhooksApi(firm);
  const url = `http://localhost:${(server.address() as AddressInfo).port}/hooks`;
  let endpoint = await webhooks.registerWebhookEndpoint({ idempotencyKey: key(), webhookEndpointRequest: { url } });
  known(new Receiver(endpoint.keys[0].publicKey!));
  for (let tries = 0; endpoint.status !== 'ENABLED'; tries++) {
    if (tries === 60) throw new Error(`the endpoint is ${endpoint.status}`);
    await pause(500);
    endpoint = await webhooks.readWebhookEndpoint({ id: endpoint.id });
  }
  return endpoint;
}

async function hear(type: string, about: string): Promise<Message> {
  for (let tries = 0; tries < 120; tries++) {
    const message = messages.find((one) => one.type === type && one.data.id === about);
    if (message) return message;
    await pause(500);
  }
  throw new Error(`no message ${type}`);
}

// --- a filing ----------------------------------------------------------------------------------------------------------
async function register(): Promise<Company> {
  const made = await new CompaniesApi(firm).registerCompanyRaw({
    idempotencyKey: key(),
    companyProfile: {
      name: '青葉金属鉱業株式会社',
      nameLatin: 'Aoba Metal Mining',
      country: 'JP',
      identifiers: [{ scheme: 'JP-JCN', value: newNumber() }],
      capabilities: [{ mineral: 'copper', stage: 'REFINING', facilities: 4 }],
    },
  });
  const { id } = await made.value();
  return new CompaniesApi(operator).verifyCompany({
    idempotencyKey: key(),
    ifMatch: tag(made),
    id,
    verification: { evidence: 'Seen' },
  });
}

async function file(companyId: string): Promise<string> {
  const interests = new ExpressionsOfInterestApi(firm);
  const draft = await interests.draftExpressionOfInterestRaw({
    idempotencyKey: key(),
    expressionOfInterestRequest: {
      projectId: REKO_DIQ,
      companyId,
      stagesOffered: new Set(['REFINING'] as const),
      message: '製錬から共同で進めたい。',
    },
  });
  const { id } = await draft.value();
  const filed = await interests.submitExpressionOfInterest({ idempotencyKey: key(), ifMatch: tag(draft), id });
  console.log(`filed: ${filed.receiptNumber}`);
  return filed.links.match!.split('/').at(-1)!;
}

/** What the province does; no portal does that. */
async function decide(id: string): Promise<void> {
  const matches = new MatchesApi(reviewer);
  const conflicts = new ConflictsOfInterestApi(reviewer);
  await conflicts.declareInterests({ idempotencyKey: key(), declarationRequest: { interests: [] } });
  let ifMatch = tag(await matches.readMatchRaw({ id }));
  ifMatch = tag(await matches.acknowledgeMatchRaw({ idempotencyKey: key(), ifMatch, id }));
  ifMatch = tag(await matches.takeUpMatchRaw({ idempotencyKey: key(), ifMatch, id }));
  await matches.completeMatch({ idempotencyKey: key(), ifMatch, id });
  await conflicts.attest({ idempotencyKey: key(), id, attestationRequest: { conflict: 'NONE' } });
  ifMatch = tag(await matches.readMatchRaw({ id }));
  const decided = await matches.decideMatch({
    idempotencyKey: key(),
    ifMatch,
    id,
    decisionRequest: { key: 'PROVINCIAL', outcome: 'APPROVED', reasons: ['MEETS_NEEDS'] },
  });
  console.log(`decided: ${decided.status}, ${decided.notice!.code}`);
}

const cursor = await sync();
const projects = [...copy.keys()].filter((name) => name.startsWith('project ')).length;
console.log(`synced: ${copy.size} things, ${projects} of them projects`);

const server = createServer(receive);
const endpoint = await listen(server);
console.log(`webhook: ${endpoint.status}`);

const company = await register();
console.log(`registered: ${company.name} ${company.status}`);

const ranking = await new MatchingApi(firm).rankProjects({ id: company.id, limit: 1 });
const best = ranking.items[0];
console.log(`fits best: ${best.project.name} with ${best.score} of ${ranking.scale}`);

const match = await file(company.id);
await decide(match);
console.log(`told by webhook: ${(await hear('match.decided', match)).type}`);

await sync(cursor);
console.log(`synced again: the case is at version ${copy.get(`match ${match}`)!.version}`);

const registered = await new WebhooksApi(firm).readWebhookEndpointRaw({ id: endpoint.id });
await new WebhooksApi(firm).removeWebhookEndpoint({ ifMatch: tag(registered), id: endpoint.id });
server.close();
