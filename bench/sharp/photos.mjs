// Makes of every photo of a folder the files that glonews makes of it: node photos.mjs IN OUT EFFORT
import { readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import { availableParallelism } from 'node:os'
import sharp from 'sharp'

const [folder, target, effort] = process.argv.slice(2)
const formats = { avif: ['avif', { quality: 52, effort: Number(effort) }], webp: ['webp', { quality: 76, effort: 2 }],
  jpg: ['jpeg', { quality: 80, progressive: true }] }
const cuts = [
  ...[480, 800, 1200, 1920].map(width => ['', width, null, ['avif', 'webp', 'jpg']]),
  ['-16x9', 1200, 675, ['jpg']],
  ...[[480, 360], [800, 600]].map(size => ['-4x3', ...size, ['webp', 'jpg']]),
  ...[240, 480].map(width => ['-1x1', width, width, ['webp', 'jpg']]),
]

sharp.cache(false)
sharp.concurrency(1) // one thread for each photo, as many photos as there are processors

async function one (name) {
  const photo = sharp(join(folder, name)).rotate()
  for (const [ratio, width, height, endings] of cuts) {
    const small = photo.clone().resize(width, height)
    await Promise.all(endings.map(ending => {
      const [format, options] = formats[ending]
      return small.clone()[format](options).toFile(join(target, `${parse(name).name}${ratio}-${width}.${ending}`))
    }))
  }
}

const waiting = readdirSync(folder).sort()
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  for (let name; (name = waiting.shift());) await one(name)
}))
