/**
 * Draws the tab bar's icons (`npx tsx config/drawTabIcons.ts`): WeChat takes PNG files only, 81 × 81 pixels and at most
 * 40 KB (developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#tabBar).
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { plainColours } from '../src/theme/appearance'

const size = 81

const icons = {
  interviews: 'M5 4.5v15M9.5 6h10M9.5 12h10M9.5 18h6',
  doctors: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM3.5 20c1.2-3.9 4.4-5.75 8.5-5.75S19.3 16.1 20.5 20',
  library: 'M5.25 4.5v13.25M9.5 4.5v13.25M13.4 5.4l4.1 12.35M3.25 20.25h17.5',
}

const folder = path.join(import.meta.dirname, '../src/assets/tabs')
await mkdir(folder, { recursive: true })
for (const theme of ['light', 'dark'] as const) {
  for (const [name, stroke] of Object.entries(icons)) {
    for (const [suffix, colour] of [
      ['', plainColours[theme].ink3],
      ['-selected', plainColours[theme].accent],
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d="${stroke}"/></svg>`
      await sharp(Buffer.from(svg))
        .png({ palette: true, colours: 8, compressionLevel: 9, effort: 10 })
        .toFile(path.join(folder, `${name}-${theme}${suffix}.png`))
    }
  }
}
