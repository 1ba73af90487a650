import { Text } from '@tarojs/components'

export default function IndexPage() {
  return <Text>Empty</Text>
}
