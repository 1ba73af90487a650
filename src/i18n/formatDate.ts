import type { Language } from '../../contract/language'

const months = 'January February March April May June July August September October November December'.split(' ')

/** A time as a calendar day on this phone, `YYYY-MM-DD`. */
export function dayOf(time: Date): string {
  return [time.getFullYear(), `0${time.getMonth() + 1}`.slice(-2), `0${time.getDate()}`.slice(-2)].join('-')
}

const written: Record<Language, (day: number, month: number, year: number | '') => string> = {
  en: (day, month, year) => `${day} ${months[month - 1]}${year && ` ${year}`}`,
  zh: (day, month, year) => `${year && `${year}年`}${month}月${day}日`,
}

/**
 * A calendar day in words. `date` is `YYYY-MM-DD`. With `currentYear` the year is left out where it is that one.
 * Written by hand because WeChat on Android has no full `Intl`.
 */
export function formatDate(date: string, language: Language, currentYear?: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return written[language](day, month, year === currentYear ? '' : year)
}
