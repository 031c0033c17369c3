// Loaded into every process and thread of a build that is watched (`node --require`). Refuses the network, notes what is
// asked of it and every file that is read, and lists folders backwards. What it notes goes to the file WATCH_LOG, a line
// each: `watching`, `network <what>`, `read <path>`. CommonJS, which Node loads into threads as well.
const dgram = require('node:dgram')
const dns = require('node:dns')
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const net = require('node:net')
const { resolve } = require('node:path')
const { fileURLToPath } = require('node:url')

const { appendFileSync } = fs
const noted = new Set()

function note(line) {
  if (noted.has(line)) return
  noted.add(line)
  appendFileSync(process.env.WATCH_LOG, `${line}\n`)
}

/** Puts in the place of a function one that first says what it is called with. */
function before(module, name, tell) {
  const original = module[name]
  module[name] = function watched(...given) {
    tell(given, name)
    return original.apply(this, given)
  }
}

function refuse(given, name) {
  // A socket's own callers hand their arguments over as one list.
  const [target] = given.flat()
  note(`network ${name} ${target?.host ?? target?.path ?? target?.port ?? target}`)
  throw new Error(`a build asks the network: ${name}`)
}

// Every client ends in a socket's connect, every server in a listen; names are resolved by dns.
for (const [owner, names] of [
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [dgram.Socket.prototype, ['bind', 'connect', 'send']],
  [dns, Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
  [dns.promises, Object.keys(dns.promises).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
]) {
  for (const name of names) before(owner, name, refuse)
}

function notePath([path]) {
  if (typeof path === 'number' || typeof path?.fd === 'number') return
  note(`read ${resolve(path instanceof URL ? fileURLToPath(path) : String(path))}`)
}
for (const name of ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'copyFile', 'copyFileSync'])
  before(fs, name, notePath)
for (const name of ['open', 'readFile', 'copyFile']) before(fs.promises, name, notePath)

// No file system promises an order; this one keeps to that.
const { readdir, readdirSync } = fs
fs.readdirSync = (path, options) => {
  notePath([path])
  return readdirSync(path, options).reverse()
}
fs.readdir = (path, options, done = options) => {
  notePath([path])
  readdir(path, typeof options === 'function' ? undefined : options, (error, entries) =>
    done(error, entries?.reverse()),
  )
}
const list = fs.promises.readdir
fs.promises.readdir = async (path, options) => {
  notePath([path])
  return (await list(path, options)).reverse()
}
syncBuiltinESMExports()
note('watching')
