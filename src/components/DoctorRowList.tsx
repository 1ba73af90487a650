import type { DoctorCard } from '../../contract/directory'
import { useWords } from '../i18n/words'
import { DoctorRow, type DoctorRowListing } from './DoctorRow'
import { OnLink } from './Link'
import { LinkRow } from './LinkRow'

type Properties = {
  doctors: readonly DoctorCard[]
  listing: DoctorRowListing
  /** The way to all of them, where there are more. */
  all?: { count: number; url: string }
}

/** The first doctors of a list that is too long for the page. */
export function DoctorRowList({ doctors, listing, all }: Properties) {
  const words = useWords()
  return (
    <>
      {doctors.map((doctor, index) => (
        <DoctorRow key={doctor.slug} doctor={doctor} listing={listing} ruled={index > 0} />
      ))}
      {all ? (
        <OnLink>
          <LinkRow label={words.allDoctors(all.count)} url={all.url} />
        </OnLink>
      ) : null}
    </>
  )
}
