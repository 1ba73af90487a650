import { type DoctorName, namesOf } from './doctorName'

/** Who speaks: the publication, another interviewer, the doctor, or somebody else. */
export type SpeakerKind = 'site' | 'interviewer' | 'doctor' | 'other'

export interface Cast {
  readonly name: DoctorName
  readonly siteName: string | undefined
}

const generic: readonly (readonly [SpeakerKind, RegExp])[] = [
  ['site', /^(?:Q|Question|问)\s*\d*$/],
  ['doctor', /^(?:A|Answer|答|Interviewee|受访者)\s*\d*$/],
  ['interviewer', /^(?:reporter|interviewer|host|journalist|moderator|correspondent|记者|主持人|采访者|小编)\b.*$/i],
  ['interviewer', /^(?:记者|主持人|采访者|小编)/],
]
/** Whether a text stands for a speaker without naming one: “Q”, “Answer 2”, “记者”. */
export function isSpeakerLabel(printed: string): boolean {
  return generic.some(([, pattern]) => pattern.test(printed))
}

const titled =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Nurse|Professor|Director)\.? ?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|\p{Script=Han}{2,4}(?:医生|教授|主任|医师|护士|女士|先生|老师))$/u

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function withoutDomain(text: string): string {
  return plain(text)
    .replace(/^www\./, '')
    .replace(/(?:\.com|\.org|\.net|\.cn)+$/, '')
    .replace(/\s/g, '')
}

/** Every way in which a page may call the doctor in a conversation: full name, family or given name, with a title. */
function doctorCalled(name: DoctorName): Set<string> {
  const english = namesOf(name).filter((each) => each !== name.zh)
  const family = english.flatMap((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(-1)[0] ?? ''])
  const titles = ['dr.', 'dr', 'prof.', 'prof', 'professor', 'director', 'doctor']
  const chinese = name.zh
    ? [name.zh, name.zh.slice(0, 1), name.zh.slice(0, 2)].flatMap((each) =>
        ['医生', '教授', '主任', '医师', '大夫'].map((title) => each + title),
      )
    : []
  return new Set(
    [...english, ...family.filter((each) => each.length > 1)]
      .flatMap((each) => [each, ...titles.flatMap((title) => [`${title} ${each}`, `${title}${each}`])])
      .concat(name.zh ? [name.zh, ...chinese] : [])
      .map(plain),
  )
}

/** Sorts the names that stand before turns. The answer is undefined for a text that names nobody known. */
export function speakerKinds(cast: Cast): (printed: string) => SpeakerKind | undefined {
  const doctor = doctorCalled(cast.name)
  const site = cast.siteName && withoutDomain(cast.siteName)
  return (printed) => {
    const text = plain(printed)
    if (doctor.has(text)) return 'doctor'
    if (site && withoutDomain(text) === site) return 'site'
    return generic.find(([, pattern]) => pattern.test(printed))?.[0] ?? (titled.test(printed) ? 'other' : undefined)
  }
}
