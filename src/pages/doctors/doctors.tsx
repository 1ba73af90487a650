import { Directory } from './Directory'

/** Every doctor, by letter; narrowed where a shared address says so. */
export default function DoctorsPage() {
  return <Directory />
}
