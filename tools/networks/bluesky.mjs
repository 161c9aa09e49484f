// A Bluesky network for tests: the directory of names and one server, both on this machine, with an account of the company and one of
// somebody else. With a database there is the one that reads along too (the appview), which answers searches.
// node bluesky.mjs PORT [POSTGRES]: says on one line, as JSON, where it listens. "off" and "on" on its standard input stop and start the
// server, which keeps what it holds; it says the word back when it is done. It ends with its standard input.
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const require = createRequire(import.meta.url)
const { TestPlc } = require('@atproto/dev-env/dist/plc.js')
const { TestPds } = require('@atproto/dev-env/dist/pds.js')
const [port, database] = [Number(process.argv[2]), process.argv[3]]
const plc = await TestPlc.create({})
const folder = mkdtempSync(join(tmpdir(), 'server'))
const kept = {
  port,
  didPlcUrl: plc.url,
  dataDirectory: join(folder, 'data'),
  blobstoreDiskLocation: join(folder, 'blobs'),
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
}
let bsky, pds
if (database) {
  const { TestBsky } = require('@atproto/dev-env/dist/bsky.js')
  const stream = { repoProvider: `ws://localhost:${port}`, dbPostgresUrl: database, dbPostgresSchema: 'appview' }
  bsky = await TestBsky.create({ plcUrl: plc.url, ...stream })
  Object.assign(kept, { bskyAppViewUrl: bsky.url, bskyAppViewDid: bsky.ctx.cfg.serverDid })
}
const start = async () => {
  require('node:fs').mkdirSync(kept.dataDirectory, { recursive: true })
  pds = await TestPds.create(kept)
  if (bsky) require('@atproto/dev-env/dist/util.js').mockNetworkUtilities(pds, bsky)
}
await start()
const [account, other] = ['brand', 'ada'].map((name) => ({
  handle: `${name}.test`,
  email: `${name}@example.org`,
  password: `${name}-on-this-machine`,
}))
for (const each of [account, other]) await pds.getClient().createAccount(each)
console.log(JSON.stringify({ address: pds.url, ...account, other }))

const stop = async () => {
  await pds?.close()
  await bsky?.close()
  await plc.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
for await (const word of createInterface({ input: process.stdin })) {
  if (word === 'off') pds = void (await pds.close())
  if (word === 'on') await start()
  console.log(word)
}
await stop()
