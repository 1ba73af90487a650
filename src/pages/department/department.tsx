import { PlaceScreen } from '../hospital/PlaceScreen'

/** One department: its doctors and their interviews. */
export default function DepartmentPage() {
  return <PlaceScreen kind="department" />
}
