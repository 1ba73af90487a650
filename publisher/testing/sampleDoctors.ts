import type { PublishedDoctor } from '../documents/publication'
import { sampleDoctor } from './samplePublication'

const families = ['An 安', 'Bao 鲍', 'Chen 陈', 'Fang 方', 'Gu 顾', 'Huang 黄', 'Li 李', 'Ma 马', 'Qian 钱', 'Wang 王']

/**
 * Doctors spread unevenly over places and fields, as places and fields are: the first of each has most doctors. In the
 * directory's order, each with a portrait of its own.
 */
export function sampleDoctors(
  count: number,
  { hospitals = 3, departments = 4, fields = 5 }: { hospitals?: number; departments?: number; fields?: number } = {},
): PublishedDoctor[] {
  const uneven = (number: number, of: number) => Math.floor(of * (hashOf(number) / 2 ** 32) ** 2)
  return Array.from({ length: count }, (_, number) => {
    const [family, character] = families[Math.floor((number * families.length) / count)]?.split(' ') ?? []
    const serial = `${number}`.padStart(5, '0')
    const given = String.fromCodePoint(...[7, 13].map((step) => 0x4e00 + ((number * step * 7919) % 6000)))
    return {
      ...sampleDoctor,
      slug: `doctor-${serial}`,
      name: { en: `${family} ${serial}`, zh: `${character}${given}` },
      hospital: place('Hospital', uneven(number * 5, hospitals)),
      department: place('Department', uneven(number * 5 + 1, departments)),
      expertise: [1, 2, 3].map((step) => ({ en: `Field ${uneven(number * 5 + 1 + step, fields)}` })),
      portrait: {
        ...sampleDoctor.portrait,
        files: [375, 750].map((width) => ({
          name: `p-${hashOf(number).toString(16).padStart(10, 'a')}-${width}.webp`,
          width,
          path: '',
        })),
      },
    }
  })
}

function place(kind: string, number: number) {
  return { slug: `${kind.toLowerCase()}-${number}`, name: { en: `${kind} ${number}`, zh: `示例${kind}${number}` } }
}

/** A number spread over 32 bits: murmur3's last step (github.com/aappleby/smhasher). */
function hashOf(number: number): number {
  let hash = number + 1
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
