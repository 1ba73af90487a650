import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

/**
 * Lays four screenshots side by side as the README's picture: `npx tsx e2e/browser/drawReadmePicture.ts`, after
 * `npm run screenshots`. The pictures use the fonts of the machine they are taken on (Noto Serif, Noto Serif CJK, Roboto).
 */
const scenes = ['interviews', 'interview-dark', 'interview-zh', 'doctor']
const size = { width: 360, height: 780 }
const gap = 24

const shots = await Promise.all(
  scenes.map((scene) =>
    sharp(path.join('dist/screenshots', `${scene}.png`))
      .resize(size.width, size.height, { fit: 'cover', position: 'top' })
      .toBuffer(),
  ),
)
await mkdir('docs/pictures', { recursive: true })
await sharp({
  create: {
    width: scenes.length * (size.width + gap) + gap,
    height: size.height + 2 * gap,
    channels: 3,
    background: '#E4E4E0',
  },
})
  .composite(shots.map((input, index) => ({ input, top: gap, left: gap + index * (size.width + gap) })))
  .webp({ quality: 88 })
  .toFile('docs/pictures/readme.webp')
