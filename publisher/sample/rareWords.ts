import type { Random } from './random'
import type { SampleLanguage } from './sampleLanguage'

/**
 * The long tail of a vocabulary: words made of medical parts, the n-th of them always the same, the first ones far more
 * often than the last. Ranks follow the law of Zipf and Mandelbrot, p(rank) ~ 1 / (rank + shift)
 * (en.wikipedia.org/wiki/Zipf–Mandelbrot_law), so that a larger collection keeps meeting new words, as real ones do.
 */
export type RareWords = { word: (random: Random) => string; size: number }

const shift = 12

const parts: Record<SampleLanguage, readonly [first: string[], second: string[], third: string[]]> = {
  en: [
    words(
      ' anti auto brachy brady circum contra dys endo epi ex extra hemi hyper hypo infra inter intra macro mega meso micro multi neo non oligo pan para per peri poly post pre pro pseudo quadri re retro semi sub supra sym tachy tetra trans tri ultra uni',
    ),
    words(
      'aden angi arteri arthr aur bi blephar brachi bronch burs carcin cardi cephal cerebr cervic cheil chol chondr col crani cyst cyt dacry dent derm duoden encephal enter erythr esthesi fibr gastr gingiv glomerul gloss gluc gonad haem hepat hist hyster ile immun jejun kerat lact lapar laryng leuc lip lith lymph mamm mast melan mening metr muscul my myel nas necr nephr neur ocul onych oophor ophthalm orchid oss oste ot pancreat path pelv pharyng phleb phren pleur pneum proct psych pulmon pyel py rachi ren retin rhin sacr salping sarc scler sial spermat splen spondyl stern stomat ten thorac thromb thyr toxic trache trich tympan ureter urethr vas ven vertebr vesic viscer',
    ),
    words(
      'al algia ar ary ase atic ation blast cele centesis cide clasis cyte cytosis desis ectasis ectomy ectopy edema emia form gen genesis genic gram graphy ia iasis ic ics id in ism itis ity lepsy logist logy lysis lytic malacia megaly meter metry oid oma opathy orrhagia orrhaphy oscopy osis ostomy otomy ous pexy phage phagia philia phobia plasia plasm plasty plegia pnea poiesis ptosis rrhea rrhexis sclerosis spasm stasis stenosis therapy tomy tripsy trophy uria',
    ),
  ],
  zh: [
    words(
      ' 急性 慢性 原发性 继发性 先天性 遗传性 老年性 青少年 复发性 进行性 局限性 弥漫性 多发性 单发性 特发性 药物性 放射性 病毒性 细菌性 真菌性 过敏性 免疫性 代谢性 缺血性 出血性 梗阻性 压迫性 外伤性 职业性 功能性 器质性 隐匿性 间歇性 持续性 可逆性 良性 恶性 早期 晚期 轻度 重度',
    ),
    words(
      '肺 心 肝 肾 脾 胃 肠 胆 胰 脑 骨 血 眼 耳 鼻 喉 舌 牙 皮 肤 颈 肩 肘 腕 指 胸 腰 髋 膝 踝 足 背 脊 盆 甲状腺 淋巴 气管 支气管 食管 胸膜 腹膜 心包 心肌 瓣膜 冠状动脉 主动脉 静脉 毛细血管 肾小球 肾小管 输尿管 膀胱 前列腺 子宫 卵巢 输卵管 乳腺 胎盘 角膜 晶状体 视网膜 视神经 听神经 面神经 三叉神经 坐骨神经 脊髓 脑膜 小脑 垂体 肾上腺 胸腺 扁桃体 鼻窦 声带 关节 软骨 韧带 肌腱 骨髓 椎间盘 结肠 直肠 十二指肠 胆囊 胆管 胰岛 血小板 红细胞 白细胞 黏膜 毛囊 汗腺 筋膜',
    ),
    words(
      '炎 癌 瘤 病 症 结石 囊肿 息肉 结节 溃疡 穿孔 出血 狭窄 扩张 梗死 栓塞 硬化 萎缩 增生 肥大 水肿 积液 粘连 脱垂 移位 骨折 脱位 损伤 畸形 缺损 感染 脓肿 纤维化 钙化 坏死 切除术 置换术 移植术 修补术 成形术 造影 镜检 活检 引流 消融 康复 护理 随访 筛查',
    ),
  ],
}

/** Words apart by spaces; an empty first one where the text begins with a space. */
function words(text: string): string[] {
  return text.split(' ')
}

export function rareWords(language: SampleLanguage): RareWords {
  const [first, second, third] = parts[language]
  const size = first.length * second.length * third.length
  // A step without a common factor visits every combination once, and neighbours in rank look nothing alike.
  const step = stepFor(size)
  const word = (random: Random): string => {
    const rank = Math.floor(shift * ((size + shift) / shift) ** random() - shift)
    const combination = (rank * step) % size
    const tail = third[combination % third.length] ?? ''
    const stem = second[Math.floor(combination / third.length) % second.length] ?? ''
    const head = first[Math.floor(combination / third.length / second.length)] ?? ''
    return language === 'zh' ? head + stem + tail : head + joined(stem, tail)
  }
  return { word, size }
}

/** Between consonants stands an o: nephr-o-logy, but nephr-itis. */
function joined(stem: string, tail: string): string {
  return /^[aeiouy]/.test(tail) ? stem + tail : `${stem}o${tail}`
}

function stepFor(size: number): number {
  const commonFactor = (a: number, b: number): number => (b === 0 ? a : commonFactor(b, a % b))
  let step = Math.floor(size * 0.618)
  while (commonFactor(step, size) !== 1) step += 1
  return step
}
