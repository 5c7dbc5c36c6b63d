// Receives messages of the e-mining service (Standard Webhooks 1.0.0). Node 20 or newer, no dependencies. Plain
// JavaScript with types in comments: TypeScript checks it (`tsc --checkJs`) and no build is needed to run it.
//
//   node receiver.mjs serve 8090 whpk_...        a server that prints what it is told
//   node receiver.mjs vectors vectors.tsv        checks itself against the published vectors
// @ts-check
import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const TOLERANCE_SECONDS = 300;
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export class Refused extends Error {}

export class Receiver {
  /** @param {string} key what the registration answered: `whpk_...` or `whsec_...` */
  constructor(key) {
    this.key = key;
    this.raw = Buffer.from(key.slice(key.indexOf('_') + 1), 'base64');
    /** Keep it in your database, for as long as messages may be repeated; a unique index is enough. @type {Set<string>} */
    this.seen = new Set();
  }

  /**
   * @param {{id: string, timestamp: string, signature: string}} headers `webhook-id`, `-timestamp`, `-signature`
   * @param {Buffer} body the bytes as they came, before anything parses them
   * @param {number} now seconds since 1970
   * @returns {any} the message @throws {Refused}
   */
  accept(headers, body, now) {
    if (!/^[0-9]{1,12}$/.test(headers.timestamp) || Math.abs(now - Number(headers.timestamp)) > TOLERANCE_SECONDS) {
      throw new Refused('time');
    }
    const signed = Buffer.concat([Buffer.from(`${headers.id}.${headers.timestamp}.`), body]);
    if (!headers.signature.split(' ').some((entry) => this.signs(entry, signed))) {
      throw new Refused('signature');
    }
    if (this.seen.has(headers.id)) {
      throw new Refused('seen');
    }
    this.seen.add(headers.id);
    return JSON.parse(body.toString('utf8'));
  }

  /** @param {string} entry @param {Buffer} signed */
  signs(entry, signed) {
    const [scheme, text = ''] = entry.split(',', 2);
    const signature = Buffer.from(text, 'base64');
    if (scheme === 'v1a' && this.key.startsWith('whpk_')) {
      const key = createPublicKey({ key: Buffer.concat([SPKI, this.raw]), format: 'der', type: 'spki' });
      return signature.length === 64 && verify(null, signed, key, signature);
    }
    if (scheme === 'v1' && this.key.startsWith('whsec_')) {
      const expected = createHmac('sha256', this.raw).update(signed).digest();
      return signature.length === expected.length && timingSafeEqual(signature, expected);
    }
    return false; // of a scheme to come, or not ours
  }
}

/** @param {number} port @param {string} key */
function serve(port, key) {
  const receiver = new Receiver(key);
  createServer((request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const header = (/** @type {string} */ name) => String(request.headers[`webhook-${name}`] ?? '');
      const headers = { id: header('id'), timestamp: header('timestamp'), signature: header('signature') };
      try {
        const message = receiver.accept(headers, Buffer.concat(parts), Math.floor(Date.now() / 1000));
        if (message.type === 'webhook.challenge') {
          response.setHeader('content-type', 'application/json');
          response.end(JSON.stringify({ challenge: message.data.challenge }));
          return;
        }
        // Answer at once and do the work afterwards; read the thing itself from data.links.resource.
        console.log(message.type, JSON.stringify(message.data));
        response.writeHead(204).end();
      } catch (refused) {
        // What is known already was taken before: say so, or it is sent again.
        const seen = refused instanceof Refused && refused.message === 'seen';
        response.writeHead(seen ? 204 : 400).end();
      }
    });
  }).listen(port, '127.0.0.1');
}

/** @param {string} file */
function vectors(file) {
  /** @type {Map<string, Receiver>} */
  const receivers = new Map();
  let wrong = 0;
  let checked = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name, expected, key, now, id, timestamp, signature, body] = line.split('\t');
    if (!receivers.has(key)) receivers.set(key, new Receiver(key));
    let came = 'accepted';
    try {
      receivers.get(key)?.accept({ id, timestamp, signature }, Buffer.from(body), Number(now));
    } catch (refused) {
      came = `refused: ${refused instanceof Refused ? refused.message : refused}`;
    }
    checked += 1;
    if (came !== expected) {
      wrong += 1;
      console.error(`${name}: ${came}, not ${expected}`);
    }
  }
  console.log(`${checked} vectors, ${wrong} wrong`);
  process.exitCode = wrong === 0 && checked > 0 ? 0 : 1;
}

const [mode, first, second] = process.argv.slice(2);
if (mode === 'serve') serve(Number(first), second);
if (mode === 'vectors') vectors(first);
