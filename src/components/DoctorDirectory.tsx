import { ScrollView, Text, View } from '@tarojs/components'
import type { DoctorCard } from '../../contract/directory'
import { control, role } from './accessibility'
import classes from './DoctorDirectory.module.scss'
import { DoctorRow } from './DoctorRow'

type Properties = {
  doctors: readonly DoctorCard[]
  address: (src: string) => string
  url: (slug: string) => string
  onLetter: (letter: string) => void
}

/** Doctors under the letters of their family names, with a strip of the letters in use. */
export function DoctorDirectory({ doctors, address, url, onLetter }: Properties) {
  const groups = byLetter(doctors)
  return (
    <>
      <ScrollView className={classes.strip} scrollX enableFlex showScrollbar={false}>
        {groups.map(({ letter }) => (
          <View
            key={letter}
            className={classes.cell}
            hoverClass="pressed"
            onClick={() => onLetter(idOf(letter))}
            {...control('button')}
          >
            {letter}
          </View>
        ))}
      </ScrollView>
      {groups.map((group) => (
        <View key={group.letter} id={`letter-${idOf(group.letter)}`}>
          <Text className={classes.letter} {...role('heading', 2)}>
            {group.letter}
          </Text>
          {group.doctors.map((doctor, index) => (
            <DoctorRow key={doctor.slug} doctor={doctor} url={url(doctor.slug)} address={address} ruled={index > 0} />
          ))}
        </View>
      ))}
    </>
  )
}

/** "#" is no name for an element. */
function idOf(letter: string): string {
  return letter === '#' ? 'other' : letter
}

/** The list is sorted by letter: neighbours with the same one make a group. */
function byLetter(doctors: readonly DoctorCard[]) {
  const groups: { letter: string; doctors: DoctorCard[] }[] = []
  for (const doctor of doctors) {
    const last = groups[groups.length - 1]
    if (last?.letter === doctor.letter) last.doctors.push(doctor)
    else groups.push({ letter: doctor.letter, doctors: [doctor] })
  }
  return groups
}
