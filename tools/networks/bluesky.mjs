// A Bluesky network for tests: the directory of names and one server, both on this machine, with one account.
// node bluesky.mjs PORT: says on one line, as JSON, where it listens; stops with its standard input.
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { TestPlc } = require('@atproto/dev-env/dist/plc.js')
const { TestPds } = require('@atproto/dev-env/dist/pds.js')

const port = Number(process.argv[2] ?? 0) || undefined
const plc = await TestPlc.create({})
const pds = await TestPds.create({ port, didPlcUrl: plc.url })
const account = { handle: 'brand.test', email: 'brand@example.org', password: 'brand-on-this-machine' }
const { data } = await pds.getClient().createAccount(account)
console.log(JSON.stringify({ address: pds.url, directory: plc.url, did: data.did, ...account }))

const stop = async () => {
  await pds.close()
  await plc.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.stdin.on('end', stop).resume()
