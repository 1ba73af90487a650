import type { FormOfAddress } from '../../contract/directory'
import { type Language, type LocalizedText, localized } from '../../contract/language'

const english: Record<FormOfAddress, string> = { doctor: 'Dr.', professor: 'Prof.' }

/** How a doctor is named in running text: with the form of address in English, with the bare name in Chinese. */
export function doctorName(doctor: { name: LocalizedText; formOfAddress: FormOfAddress }, language: Language): string {
  const name = localized(doctor.name, language) ?? ''
  return language === 'zh' && doctor.name.zh ? name : `${english[doctor.formOfAddress]} ${name}`
}
