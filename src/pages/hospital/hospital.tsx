import { PlaceScreen } from './PlaceScreen'

/** One hospital: its doctors and their interviews. */
export default function HospitalPage() {
  return <PlaceScreen kind="hospital" />
}
