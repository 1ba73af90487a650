import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** What the endpoint answers for `path`, once it is there. */
export function useAnswer<Answer>(path: string, dataType: 'json' | 'text'): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    void Taro.request<Answer>({ url: `https://endpoint.test${path}`, dataType }).then(({ data }) => setAnswer(data))
  }, [path, dataType])
  return answer
}
