import type { FormOfAddress } from '../../contract/directory'
import type { Language, LocalizedText } from '../../contract/language'

/** What stands before a doctor's name in English. */
export const englishTitles: Record<FormOfAddress, string> = { doctor: 'Dr.', professor: 'Prof.' }

/** How a doctor is named beside what they say: "Dr. …" or "Prof. …" in English, the bare name in Chinese. */
export function addressedName(
  { name, formOfAddress }: { name: LocalizedText; formOfAddress: FormOfAddress },
  language: Language,
): string {
  const isChinese = language === 'zh' ? name.zh !== undefined : name.en === undefined
  return isChinese ? (name.zh ?? '') : `${englishTitles[formOfAddress]} ${name.en}`
}
