import { namePinyin } from '../documents/namePinyin'
import { type Random, weightedChoice } from './random'

/** Family names by their share of the population, a tenth of a percent the unit: the commonest hundred, and a few of two characters. */
const familyNames = weighted(
  '王72李72张68刘54陈45杨31赵23黄22周21吴20徐17孙15马13朱13胡13郭12何12林11高11罗11郑9梁8谢8宋7唐7许7韩7邓6冯6曹6肖6' +
    '彭5曾5田5董5潘5袁5蔡5蒋5余5于4杜4叶4程4魏4苏4吕4丁4任4卢4姚4沈4姜4钟3崔3谭3陆3范3汪3廖3石3金3韦3贾3夏3方3邹3熊3白3' +
    '孟3秦3邱3侯3江3尹3薛2段2雷2龙2黎2史2陶2贺2毛2郝2顾2龚2邵2万2武2钱2戴2严2莫2孔2向2常2温2康2施2洪2牛2樊2葛2安1齐1' +
    '易1乔1伍1庞1颜1倪1庄1聂1章1鲁1岳1翟1申1欧阳1上官1司徒1诸葛1',
)

/** Characters of given names, with rough weights. */
const givenCharacters = weighted(
  '伟30芳22娜14敏24静22丽22强18磊16军18洋12勇16艳14杰18娟14涛16明26超12秀18霞14平20刚12桂14英22华30建24国22文28玉20志22' +
    '红20海16春16金14梅14兰12云16林16永14宏12晓20小14新12东12波12辉14峰14鹏12飞10宇14浩12俊16佳14婷12雪10倩10琳10怡8' +
    '欣10梦6思10雨8子14嘉10瑞10泽8涵6诚6维6德10庆8福6荣10贵6凤10珍8琴8莉10蓉6燕12萍10丹8青8冬4秋6夏4立10学8清10仁5' +
    '慧10颖10洁8薇5岚4若5亦3知3书5墨2言4安6宁6康5健8成10才4良6善3柏3松5竹3川4江5河2山4石2望3远4达5博6航5凯6昊4晨6曦3' +
    '岩3毅5恒4彬6威4龙6虎2祥6顺3利4锋4钧2铭4锐3键2雯5瑶4璐4瑾2琪4珊3玲8美8爱6惠6香4菊5莲5花4叶2苗2萌3',
)

function weighted(text: string): [name: string, weight: number][] {
  return [...text.matchAll(/(\p{Script=Han}+)(\d+)/gu)].map(([, name = '', weight]) => [name, Number(weight)])
}

export type PersonName = { zh: string; en: string }

/** An invented person's name: Chinese characters, and their pinyin without tones as a passport has it. */
export function personName(random: Random): PersonName {
  const family = weightedChoice(familyNames, random)
  const length = random() < 0.78 ? 2 : 1
  const given = Array.from({ length }, () => weightedChoice(givenCharacters, random)).join('')
  const zh = family + given
  const pinyin = namePinyin(zh)
  if (pinyin === undefined) throw new Error(`the dictionary of pinyin does not know the name ${zh}`)
  return { zh, en: withoutTones(pinyin) }
}

/** ü is written yu where it would be lost, as in a passport: 吕 is Lyu. */
function withoutTones(pinyin: string): string {
  return pinyin
    .normalize('NFD')
    .replace(/u\u0308/g, 'yu')
    .replace(/[\p{Mark}’]/gu, '')
}
