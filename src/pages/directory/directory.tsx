import { Directory } from '../doctors/Directory'

/** A narrowed list of doctors over the page that led to it: a tab takes no filters from within. */
export default function DirectoryPage() {
  return <Directory />
}
